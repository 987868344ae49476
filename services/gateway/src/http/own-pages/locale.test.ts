import { PATHS } from '@genkan/contracts';
import { describe, expect, test } from '@jest/globals';
import { factorsWith } from '../../testing/device-of.ts';
import { gateOf } from '../../testing/gate-of.ts';
import { requestOf } from '../../testing/request-of.ts';
import { tellStories } from '../../testing/tell-stories.ts';
import { chosenLocale, linkedLocale } from './locale.ts';

const begin = tellStories();
const choice = (lang: unknown, cookie?: string) =>
  chosenLocale(requestOf({ query: { lang }, headers: { cookie } }));

test.each<[string, unknown, string | undefined, string | null]>([
  ['the link', 'en', undefined, 'en'],
  ['the cookie', undefined, 'genkan=x; lang=en', 'en'],
  ['the link, over the cookie', 'ja', 'lang=en', 'ja'],
  ['the cookie, where the link asks for a third one', 'de', 'lang=en', 'en'],
  ['nothing: the cookie stands twice, one was planted', undefined, 'lang=en; lang=en', null],
  ['nothing: the cookie names a third one', undefined, 'lang=fr', null],
  ['nothing: a cookie that ends with the name is another', undefined, 'xlang=en', null],
  ['nothing: it is not written so', 'EN', undefined, null],
  ['nothing: the link asks for two', ['en', 'ja'], undefined, null],
  ['nothing: nobody said anything', undefined, undefined, null],
])('chosen by %s', (_by, lang, cookie, locale) => {
  expect(choice(lang, cookie)).toBe(locale);
});

test('a link is read without what is remembered', () => {
  expect(linkedLocale(requestOf({ headers: { cookie: 'lang=en' } }))).toBeNull();
});

describe('a language link', () => {
  const switched = async (publicOrigin?: string, path: string = PATHS.signIn) => {
    const story = await begin(publicOrigin === undefined ? {} : { publicOrigin });
    const { status, location, headers } = await story.browser().open(`${path}?lang=en&banner=signed-out`);
    return { status, location, cookies: headers.getSetCookie() };
  };

  test('sets a cookie that goes to our pages alone and is kept for a year', async () => {
    expect((await switched()).cookies).toEqual(['lang=en; Path=/; SameSite=Lax; Max-Age=31536000']);
  });

  test('sets it for https alone where the portal is there', async () => {
    const { cookies } = await switched('https://portal.example.jp');
    expect(cookies).toEqual(['lang=en; Path=/; SameSite=Lax; Max-Age=31536000; Secure']);
  });

  test.each(['//evil.example/', '/%5Cevil.example/', '///evil.example'])(
    'that was made by somebody else, %s, leads nowhere but to this host',
    async (path) => {
      const { status, location } = await switched(undefined, path);
      expect(status).toBe(303);
      expect(new URL(location, 'http://localhost:8080').origin).toBe('http://localhost:8080');
    },
  );

  test('changes nothing with a form: what was typed is not thrown away', async () => {
    const stranger = (await begin()).browser();
    const posted = await stranger.post(`${PATHS.signIn}?lang=en`, { userId: '', password: '' });
    expect(posted.status).toBe(422);
    expect(posted.headers.getSetCookie()).toEqual([]);
    expect(posted.html).toContain('lang="en"');
  });

  test('to a language that we do not speak is no link: the page is shown', async () => {
    const shown = await (await begin()).browser().open(`${PATHS.signIn}?lang=de`);
    expect(shown.status).toBe(200);
    expect(shown.headers.getSetCookie()).toEqual([]);
  });
});

describe('8.18: the language of whoever', () => {
  test.each([
    ['comes first', 'en-GB,ja;q=0.5', undefined, 'en'],
    ['has chosen before', 'en-GB,ja;q=0.5', 'lang=ja', 'ja'],
    ['comes with neither of ours', 'fr', undefined, 'ja'],
  ])('%s is what the browser says or keeps', async (_who, accepted, cookie, locale) => {
    const stranger = (await begin()).browser(cookie);
    const { html, headers } = await stranger.open(PATHS.signIn, { 'accept-language': accepted });
    expect(html).toContain(`<html lang="${locale}">`);
    expect(headers.get('vary')).toContain('Accept-Language');
  });
});

describe('8.18: the language of an account', () => {
  const begun = () =>
    begin({
      identity: { readGate: async () => gateOf({ locale: 'en' }) },
      mfa: { listDevices: async () => factorsWith() },
    });

  test('is kept by the browser from the first page of the session on', async () => {
    const member = await (await begun()).browserWith();
    const { html } = await member.open(PATHS.home, { 'accept-language': 'ja' });
    expect(html).toContain('<html lang="en">');
    expect(member.cookies().lang).toBe('en');
  });

  test('gives way to the one that was chosen in this browser', async () => {
    const member = await (await begun()).browserWith();
    await member.open(`${PATHS.home}?lang=ja`);
    expect((await member.open(PATHS.home)).html).toContain('<html lang="ja">');
    expect(member.cookies().lang).toBe('ja');
  });

  test('is not known of a stranger', async () => {
    const stranger = (await begun()).browser();
    await stranger.open(PATHS.home);
    expect(stranger.cookies().lang).toBeUndefined();
  });
});

test('8.18: no answer to a language link is kept', async () => {
  const { headers } = await (await begin()).browser().open(`${PATHS.signIn}?lang=en`);
  expect(headers.get('cache-control')).toBe('no-store');
});
