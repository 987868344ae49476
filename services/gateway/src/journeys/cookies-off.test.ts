import { PATHS } from '@genkan/contracts';
import { describe, expect, test } from '@jest/globals';
import { deviceOf, factorsWith } from '../testing/device-of.ts';
import { proofOf } from '../testing/proof-of.ts';
import { readPage } from '../testing/read-page.ts';
import { tellStories } from '../testing/tell-stories.ts';
import { cookiesOffWords } from '../text/words/cookies-off.ts';

const begin = tellStories();
const words = cookiesOffWords.ja;
const FROM_OUR_PAGE = { 'sec-fetch-site': 'same-origin' };
const TYPED = { userId: 'kg7m4821', password: 'korekara-zutto-3' };

type Story = Awaited<ReturnType<typeof begin>>;

/** Opens an address and follows where it leads; `keeps` says whether the browser brings cookies back. */
async function follow(story: Story, path: string, { keeps, headers }: { keeps: boolean; headers: object }) {
  let browser = story.browser();
  let shown = await browser.open(path, { ...headers });
  const ways = [path];
  while (shown.location && ways.length < 9) {
    ways.push(shown.location);
    if (!keeps) browser = story.browser();
    shown = await browser.open(shown.location, { ...headers });
  }
  return { ways, shown };
}

describe('8.12: a browser that keeps no cookie', () => {
  test('is told so after the right password, and not sent in a circle', async () => {
    const story = await begin({
      identity: { signIn: async () => proofOf() },
      mfa: { listDevices: async () => factorsWith(deviceOf()) },
    });
    const { location } = await story.browser().submit(PATHS.signIn, PATHS.signIn, TYPED);
    const { ways, shown } = await follow(story, location, { keeps: false, headers: FROM_OUR_PAGE });
    expect(ways).toEqual([PATHS.otpChallenge, PATHS.cookiesOff]);
    expect(shown.html).toContain(words.lead);
    expect(readPage(shown.html).ways).toContain(PATHS.signIn);
  });

  test.each<[string, Record<string, string>]>([
    ['says where it comes from by Sec-Fetch-Site', FROM_OUR_PAGE],
    ['says where it comes from by Referer alone', { referer: 'http://localhost:8080/sign-in' }],
  ])('wherever in the portal it goes, if it %s', async (_how, headers) => {
    const story = await begin();
    for (const path of [PATHS.home, PATHS.birthDate, PATHS.otpEnrolled]) {
      const { shown } = await follow(story, path, { keeps: false, headers });
      expect(shown.html).toContain(words.lead);
    }
  });
});

describe('a browser that keeps cookies is never told so', () => {
  test('who followed an old link after logging out comes to the sign-in page', async () => {
    const { ways } = await follow(await begin(), PATHS.home, { keeps: true, headers: FROM_OUR_PAGE });
    expect(ways).toEqual([PATHS.home, PATHS.cookiesOff, PATHS.signIn]);
  });

  test.each<[string, Record<string, string>]>([
    ['a bookmark', { 'sec-fetch-site': 'none' }],
    ['the mail’s link', { 'sec-fetch-site': 'cross-site', referer: 'https://mail.example.jp/' }],
    ['an address that only begins like ours', { referer: 'http://localhost:8080.example.jp/' }],
  ])('who comes by %s goes straight to the sign-in page', async (_what, headers) => {
    const { ways } = await follow(await begin(), PATHS.home, { keeps: true, headers });
    expect(ways).toEqual([PATHS.home, PATHS.signIn]);
  });
});
