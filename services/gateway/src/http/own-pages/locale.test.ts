import { PATHS } from '@genkan/contracts';
import { describe, expect, test } from '@jest/globals';
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
