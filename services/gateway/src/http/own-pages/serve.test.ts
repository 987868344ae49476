import { PATHS, problem } from '@genkan/contracts';
import { ServiceUnavailable } from '@genkan/platform';
import { describe, expect, test } from '@jest/globals';
import { page } from '../../domain/answer.ts';
import type { Session } from '../../domain/session.ts';
import { hiddenFields } from '../../testing/browser.ts';
import { firstLoginAt } from '../../testing/first-login-at.ts';
import { gateOf } from '../../testing/gate-of.ts';
import type { GatewayStory } from '../../testing/gateway-story.ts';
import { tellStories } from '../../testing/tell-stories.ts';

const FIRST_LOGIN = firstLoginAt('birth-date', { rev: 0 });
const NEXT = firstLoginAt('terms', { rev: 1 });
const invited = {
  readGate: async () => gateOf({ state: 'invited' }),
  readFirstLogin: async () => FIRST_LOGIN,
};
const firstLogin: Partial<Session> = { level: 'first-login', amr: ['pwd'] };
const begin = tellStories();

describe('who is let in', () => {
  test('a stranger who reads is led to the sign-in page, one who posts is told that the time is over', async () => {
    const stranger = (await begin()).browser();
    expect(await stranger.open(PATHS.home)).toMatchObject({ status: 303, location: PATHS.signIn });
    expect((await stranger.post(PATHS.birthDate, { birthDate: '19900401' })).status).toBe(401);
  });

  test('a cookie that opens nothing is told so, and nobody is asked about it', async () => {
    const story = await begin();
    const dead = story.browser(`genkan=${'x'.repeat(43)}`);
    expect((await dead.open(PATHS.email)).status).toBe(401);
    expect(story.asked()).toEqual([]);
  });

  test('a session of another level is led to its own page', async () => {
    const story = await begin({ identity: invited });
    const member = await story.browserWith(firstLogin);
    expect(await member.open(PATHS.home)).toMatchObject({ status: 303, location: PATHS.birthDate });
    const posted = await member.submit(PATHS.birthDate, PATHS.birthDate);
    expect(posted.status).toBe(422);
  });

  test.each([
    ['of an earlier epoch', gateOf({ epoch: 2 })],
    ['of a suspended account', gateOf({ state: 'suspended' })],
    ['that was logged out', gateOf({ endedSids: ['handle-1'] })],
  ])('a session %s is dead, after one more look', async (_which, gate) => {
    const story = await begin({ identity: { readGate: async () => gate } });
    const member = await story.browserWith();
    expect((await member.open(PATHS.otpEnrolled)).status).toBe(401);
    expect(member.cookies()).toEqual({});
    expect(story.asked()).toEqual(['identity readGate', 'identity readGate']);
  });

  test('while identity cannot be asked an account that it never spoke of is refused', async () => {
    const readGate = () => Promise.reject(new ServiceUnavailable('identity'));
    const member = await (await begin({ identity: { readGate } })).browserWith();
    expect((await member.open(PATHS.home)).status).toBe(503);
  });

  test('while Redis is away nobody is let in', async () => {
    const story = await begin();
    const member = await story.browserWith();
    story.store.setAway(true);
    expect((await member.open(PATHS.home)).status).toBe(503);
  });

  test('a page that wants a fresh proof refuses an old one', async () => {
    const routes = [
      {
        name: 'show-home' as const,
        method: 'get' as const,
        path: PATHS.home,
        access: { levels: ['full' as const], freshSeconds: 300 },
        journey: async () => page('fresh'),
      },
    ];
    const story = await begin({ routes });
    const member = await story.browserWith();
    story.clock.advance(300_000);
    expect((await member.open(PATHS.home)).html).toBe('fresh');
    story.clock.advance(1_000);
    expect((await member.open(PATHS.home)).status).toBe(403);
  });
});

describe('forms', () => {
  const answering = (checkBirthDate: () => Promise<typeof NEXT>) =>
    begin({ identity: { ...invited, checkBirthDate } });
  const count = (story: GatewayStory) =>
    story.asked().filter((question) => question === 'identity checkBirthDate').length;

  test('one of ours is answered, and the page that is due comes next', async () => {
    const story = await answering(async () => NEXT);
    const member = await story.browserWith(firstLogin);
    const posted = await member.submit(PATHS.birthDate, PATHS.birthDate, { birthDate: '19900401' });
    expect(posted).toMatchObject({ status: 303, location: PATHS.terms });
  });

  test.each([
    ['another session’s token', { csrf: 'csrf-2' }],
    ['no token', { csrf: '' }],
    ['no number of its own', { nonce: '' }],
    ['a number that is none of ours', { nonce: '../../../../../../../x' }],
  ])('8.29: one with %s changes nothing, though our own page seems to have sent it', async (_what, slip) => {
    const story = await answering(async () => NEXT);
    const member = await story.browserWith(firstLogin);
    const posted = await member.submit(PATHS.birthDate, PATHS.birthDate, { birthDate: '19900401', ...slip });
    expect(posted.status).toBe(303);
    expect(posted.location).toContain(`${PATHS.birthDate}?`);
    expect(posted.location).toContain('stale-form');
    expect(count(story)).toBe(0);
  });

  test('sent twice at once it is done once, and both get the same answer', async () => {
    const story = await answering(async () => NEXT);
    const member = await story.browserWith(firstLogin);
    const { html } = await member.open(PATHS.birthDate);
    const form = { ...hiddenFields(html, PATHS.birthDate), birthDate: '19900401' };
    const answers = await Promise.all([1, 2, 3].map(() => member.post(PATHS.birthDate, form)));
    expect(answers.map(({ status, location }) => [status, location])).toEqual(
      answers.map(() => [303, PATHS.terms]),
    );
    expect(count(story)).toBe(1);
  });

  test('one that failed on our side may be sent again', async () => {
    const outcomes = [Promise.reject(new ServiceUnavailable('identity')), Promise.resolve(NEXT)];
    outcomes[0]?.catch(() => undefined);
    const story = await answering(() => outcomes.shift() ?? Promise.resolve(NEXT));
    const member = await story.browserWith(firstLogin);
    const { html } = await member.open(PATHS.birthDate);
    const form = { ...hiddenFields(html, PATHS.birthDate), birthDate: '19900401' };
    expect((await member.post(PATHS.birthDate, form)).status).toBe(503);
    expect((await member.post(PATHS.birthDate, form)).location).toBe(PATHS.terms);
  });

  test('corrected, it is another one', async () => {
    const story = await answering(async () => {
      throw problem('birth-date-wrong', { attemptsLeft: 4 });
    });
    const member = await story.browserWith(firstLogin);
    const { html } = await member.open(PATHS.birthDate);
    const form = hiddenFields(html, PATHS.birthDate);
    await member.post(PATHS.birthDate, { ...form, birthDate: '19900401' });
    await member.post(PATHS.birthDate, { ...form, birthDate: '19900402' });
    expect(count(story)).toBe(2);
  });

  test('whoever clicked twice while the session rose gets the answer of the first click', async () => {
    const confirmEmail = async () => ({ epoch: 2, enrolBy: '2026-05-01T14:59:59.999Z' });
    const at = firstLoginAt('email', { rev: 4 });
    const story = await begin({
      identity: { ...invited, readFirstLogin: async () => at, confirmEmail },
    });
    const member = await story.browserWith(firstLogin);
    const before = story.browser(`genkan=${member.cookies().genkan}`);
    const { html } = await member.open(PATHS.email);
    const form = { ...hiddenFields(html, PATHS.email), email: 'hanako@example.jp' };
    expect((await member.post(PATHS.email, form)).location).toBe(PATHS.done);
    const second = await before.post(PATHS.email, form);
    expect(second).toMatchObject({ status: 303, location: PATHS.done });
    expect(before.cookies().genkan).toEqual(member.cookies().genkan);
  });
});

describe('what is no form of ours', () => {
  const own = { origin: 'http://localhost:8080' };
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  test.each<[string, Record<string, string>]>([
    ['from another site', { ...form, origin: 'https://evil.example' }],
    ['from nowhere', form],
    ['from a frame without an origin', { ...form, origin: 'null' }],
    [
      'from a page of ours on a foreign site, as the browser says',
      { ...form, ...own, 'sec-fetch-site': 'cross-site' },
    ],
    ['as plain text', { ...own, 'content-type': 'text/plain' }],
    [
      'as plain text, as the browser says of our own page',
      { ...own, 'content-type': 'text/plain; charset=utf-8', 'sec-fetch-site': 'same-origin' },
    ],
    ['as JSON', { ...own, 'content-type': 'application/json' }],
    ['without a word on what it is', own],
    ['in parts', { ...own, 'content-type': 'multipart/form-data; boundary=x' }],
  ])('8.29: %s it is refused before anything is read', async (_which, headers) => {
    const story = await begin();
    const member = await story.browserWith();
    const refused = await member.send(PATHS.signOut, { method: 'POST', headers, body: 'csrf=csrf-1' });
    expect(refused.status).toBe(403);
    expect(refused.headers.getSetCookie()).toEqual([]);
    // Whom the page of the refusal greets, and nothing else.
    expect(story.asked()).toEqual(['identity readGate']);
    expect(await story.sessions.read(member.cookies().genkan ?? '')).not.toBeNull();
  });
});

describe('leaving', () => {
  const leave = (endSession: () => Promise<Record<string, never>>) => begin({ identity: { endSession } });

  test('works while identity cannot be asked: the cookie goes, and opens nothing any more', async () => {
    const story = await leave(() => Promise.reject(new ServiceUnavailable('identity')));
    const member = await story.browserWith();
    const kept = story.browser(`genkan=${member.cookies().genkan}`);
    const csrf = { csrf: 'csrf-1', nonce: 'a'.repeat(22) };
    const left = await member.post(PATHS.signOut, csrf);
    expect(left.location).toContain(PATHS.signIn);
    expect(member.cookies()).toEqual({});
    expect(await kept.open(PATHS.home)).toMatchObject({ status: 303, location: PATHS.signIn });
    expect(story.asked()).toEqual(['identity endSession']);
  });

  test('identity is told until when the session would have lived', async () => {
    const story = await leave(async () => ({}));
    const member = await story.browserWith();
    await member.post(PATHS.signOut, { csrf: 'csrf-1', nonce: 'a'.repeat(22) });
    expect(story.askedWith('identity endSession')).toEqual([{ until: '2026-04-01T12:00:00.000Z' }]);
  });
});

describe('everything else', () => {
  test('an address that there is not gets a page of ours', async () => {
    const missing = await (await begin()).browser().open('/no-such-page');
    expect(missing.status).toBe(404);
    expect(missing.html).toContain('<html');
  });

  test('a body that is too large, and an address that cannot be read, are no fault of ours', async () => {
    const stranger = (await begin()).browser();
    expect((await stranger.post(PATHS.signIn, { userId: 'x'.repeat(70_000) })).status).toBe(400);
    expect((await stranger.open('/assets/%E0%A4%A')).status).toBe(404);
  });

  test('a language link is remembered, and leads back to the page without it', async () => {
    const stranger = (await begin()).browser();
    expect(await stranger.open(`${PATHS.signIn}?lang=en`)).toMatchObject({
      status: 303,
      location: PATHS.signIn,
    });
    expect(stranger.cookies()).toEqual({ lang: 'en' });
    expect((await stranger.open(PATHS.signIn)).html).toContain('lang="en"');
  });

  test('no answer may be kept by a browser or a proxy, and none may be framed', async () => {
    const { headers } = await (await begin()).browser().open(PATHS.signIn);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });
});
