import { PATHS } from '@genkan/contracts';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { gateOf } from '../../testing/gate-of.ts';
import type { GatewayStory } from '../../testing/gateway-story.ts';
import { requestOf } from '../../testing/request-of.ts';
import { sessionOf } from '../../testing/session-of.ts';
import { tellStories } from '../../testing/tell-stories.ts';
import { visitOf } from './visit-of.ts';

const begin = tellStories();
let house: GatewayStory['house'];
beforeEach(async () => {
  house = (await begin()).house;
});

const english = { session: sessionOf(), gate: gateOf({ locale: 'en' }) };
const visit = (
  request: Parameters<typeof requestOf>[0] = {},
  visitor: Parameters<typeof visitOf>[2] = null,
) => visitOf(house, requestOf(request), visitor);

describe('the language', () => {
  test.each<[string, string, Parameters<typeof visit>]>([
    ['Japanese where nothing speaks for another', 'ja', []],
    ['that of the account', 'en', [{}, english]],
    ['the remembered one before that of the account', 'ja', [{ headers: { cookie: 'lang=ja' } }, english]],
    [
      'the one that the link asks for before all',
      'en',
      [{ query: { lang: 'en' }, headers: { cookie: 'lang=ja' } }],
    ],
    ['not one that this gateway does not speak', 'en', [{ query: { lang: 'de' } }, english]],
    ['not one that is remembered twice', 'en', [{ headers: { cookie: 'lang=ja; lang=ja' } }, english]],
    ['Japanese for whoever leaves, of whom identity was not asked', 'ja', [{}, { ...english, gate: null }]],
  ])('is %s', (_which, locale, came) => {
    const { frame, ...seen } = visit(...came);
    expect([seen.locale, frame.locale, frame.text.locale]).toEqual([locale, locale, locale]);
  });
});

describe('a form', () => {
  test('carries the token of this very session, and a number that no other form has', () => {
    const { form } = visit({}, english);
    const [one, other] = [form(PATHS.email, 4), form(PATHS.email, 4)];
    expect(one).toMatchObject({ action: PATHS.email, csrf: 'csrf-1', rev: 4 });
    expect(one.nonce).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(other.nonce).not.toBe(one.nonce);
  });

  test('has no revision where it was made for none, though the first one is number 0', () => {
    expect(visit().form(PATHS.signIn)).not.toHaveProperty('rev');
    expect(visit().form(PATHS.birthDate, 0)).toHaveProperty('rev', 0);
  });

  test('of a stranger has no token', () => {
    expect(visit().form(PATHS.signIn).csrf).toBe('');
  });
});

describe('the frame', () => {
  test('of a stranger has neither a name nor a log-out', () => {
    expect(visit().frame).not.toHaveProperty('member');
    expect(visit().frame).not.toHaveProperty('signOut');
  });

  test('of a member has the name as identity says it, and a log-out that works', () => {
    expect(visit({}, english).frame).toMatchObject({
      member: { name: '見本 花子', isFullySignedIn: true },
      signOut: { action: PATHS.signOut, csrf: 'csrf-1' },
    });
  });

  test('of whoever leaves names nobody: identity was not asked', () => {
    expect(visit({}, { session: sessionOf(), gate: null }).frame).not.toHaveProperty('member');
  });

  test('leads nowhere but to this host, whatever the address was', () => {
    expect(visit({ path: '//evil.example/' }).frame.path).toBe('/evil.example/');
  });
});

describe('the banner', () => {
  test.each([
    ['a code', 'stale-form', 'stale-form'],
    ['a sentence', 'Call 0120-666-666', ''],
    ['markup', '<b>', ''],
    ['two', ['stale-form', 'signed-out'], ''],
    ['none', undefined, ''],
    ['one too long', 'a'.repeat(41), ''],
    ['a code with a line after it', 'stale-form\n', ''],
  ])('of an address with %s', (_which, banner, read) => {
    expect(visit({ query: { banner } }).banner).toBe(read);
  });
});

describe('where somebody comes from', () => {
  const source = (ip: string | undefined) => visit({ ip }).source;

  test('is not told: it is a digest, the same for one network and another for the next', () => {
    expect(source('192.0.2.7')).not.toContain('192.0.2');
    expect(source('192.0.2.7')).toBe(source('::ffff:192.0.2.7'));
    expect(source('192.0.2.7')).not.toBe(source('192.0.2.8'));
    expect(source('2001:db8:1:2::1')).toBe(source('2001:db8:1:2:ffff::9'));
  });

  test('is one place for all whose address is not known', () => {
    expect(source(undefined)).toBe(source(''));
  });
});
