import { PATHS } from '@genkan/contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type BrowserMember, newBrowserMember } from '../actions/browser-member.ts';
import { type Hired, hireSomeone } from '../actions/hire-someone.ts';
import { type HttpMember, newHttpMember } from '../actions/http-member.ts';
import { newOnlooker } from '../actions/look-at-page.ts';
import { moveClock, putClockBack } from '../actions/move-clock.ts';
import { openBrowser } from '../actions/open-browser.ts';
import { listMails, readCredential } from '../actions/read-mail.ts';
import { headingOf } from '../actions/read-page.ts';
import { enterPassword, signIn, signOut } from '../actions/sign-in.ts';
import { systemNow } from '../actions/system-time.ts';
import { POSTS, plausibleFields, READS, type Reach, tryToPost, tryToRead } from '../actions/try-doors.ts';
import { waitUntilQuiet } from '../actions/wait-until-quiet.ts';
import { firstLoginSteps, newChoices, walkFirstLogin } from '../actions/walk-first-login.ts';

/** The right temporary password, too late: a press of a button, a new mail, and on. */

/** Past the last day of a mailed password (14 days, to the end of that day in Japan). */
const TOO_LATE_MS = 15 * 24 * 3_600_000 + 3_600_000;

let browser: Browser;
let japanese: Hired;
let english: Hired;
let hasty: Hired;
let midway: Hired;
let curious: Hired;
const choices = newChoices();

/** Everybody was hired two weeks ago and did nothing about the mail, or not enough. */
beforeAll(async () => {
  browser = await openBrowser();
  try {
    await moveClock(-TOO_LATE_MS);
    [japanese, english, hasty, midway, curious] = await Promise.all([
      hireSomeone(),
      hireSomeone({ locale: 'en' }),
      hireSomeone(),
      hireSomeone(),
      hireSomeone(),
    ]);
    const walker = newHttpMember();
    await signIn(walker, midway.credential);
    for (const { answer } of firstLoginSteps(midway, choices).slice(0, 4)) await answer(walker);
    expect(walker.path()).toBe(PATHS.email);
    await waitUntilQuiet();
  } finally {
    await putClockBack();
  }
});
afterAll(async () => {
  await browser.close();
  // Where the hook above was given up, its clocks must not stay behind for the files that follow.
  if (systemNow() < Date.now() - 1000) await putClockBack();
});

/** How many mails somebody has, once everything that was begun has come to its end. */
async function countMails({ person }: Hired): Promise<number> {
  await waitUntilQuiet();
  return (await listMails(person.email ?? '')).length;
}

async function withExpired({ credential }: Hired): Promise<HttpMember> {
  const walker = newHttpMember();
  await signIn(walker, credential);
  expect([walker.path(), walker.status()]).toEqual([PATHS.expired, 200]);
  return walker;
}

describe.each([
  {
    locale: 'ja',
    width: 390,
    hired: () => japanese,
    words: {
      expired: '仮パスワードの有効期限が切れています',
      reissued: '新しい仮パスワードをお送りしています',
      superseded: '新しい仮パスワードをお送りしています',
    },
  },
  {
    locale: 'en',
    width: 1280,
    hired: () => english,
    words: {
      expired: 'Your temporary password has expired',
      reissued: 'A new temporary password is on its way',
      superseded: 'You have been sent a newer temporary password',
    },
  },
] as const)('the way back in, $locale, $width px', ({ locale, width, hired, words }) => {
  let member: BrowserMember;
  let see: (name: keyof typeof words, at: { path: string; status: number }) => Promise<void>;

  beforeAll(async () => {
    member = await newBrowserMember(browser, { width, javaScript: true });
    const setting = `${locale}-${width}`;
    const onlooker = newOnlooker(member, { journey: 'expired-credential', setting });
    see = async (name, at) => {
      const html = await member.html();
      expect({ path: member.path(), status: member.status(), said: headingOf(html) }).toEqual({
        ...at,
        said: words[name],
      });
      expect(html).toContain('0120-000-000');
      expect(html).not.toContain(hired().person.email);
      expect(await onlooker.look(name)).toEqual([]);
    };
  });
  afterAll(() => member.close());

  test('the right secret is told, and offered a new one before anything else', async () => {
    await member.open(`${PATHS.signIn}?lang=${locale}`);
    await enterPassword(member, hired().credential);
    await see('expired', { path: PATHS.expired, status: 200 });
  });

  test('a double click, a reload, the back button and a second tab: one new mail', async () => {
    const second = await member.tab();
    await second.open(PATHS.expired);
    await member.doubleClick(PATHS.expired);
    await see('reissued', { path: PATHS.reissued, status: 200 });
    await member.reload();
    expect(member.path()).toBe(PATHS.reissued);
    await second.submit(PATHS.expired);
    expect([second.path(), second.status()]).toEqual([PATHS.reissued, 200]);
    await second.page.close();
    await member.back();
    expect(member.path()).toBe(PATHS.reissued);
    expect(await countMails(hired())).toBe(2);
  });

  test('the earlier secret is told that a newer one was sent, and opens nothing', async () => {
    await signIn(member, hired().credential);
    await see('superseded', { path: PATHS.signIn, status: 401 });
    expect(await countMails(hired())).toBe(2);
  });

  test('the new one opens the first login', async () => {
    const { credential, person } = hired();
    const renewed = await readCredential(person, 2);
    expect(renewed.userId).toBe(credential.userId);
    expect(renewed.password).not.toBe(credential.password);
    await signIn(member, renewed);
    expect([member.path(), member.status()]).toEqual([PATHS.birthDate, 200]);
    await signOut(member);
    const walker = newHttpMember();
    await walkFirstLogin(walker, { person, credential: renewed });
    expect(walker.path()).toBe(PATHS.done);
  });
});

test('ten browsers press at once, and one much later: one new mail, the same answer for all', async () => {
  const browsers = await Promise.all(Array.from({ length: 11 }, () => withExpired(hasty)));
  const [late, ...quick] = browsers;
  await Promise.all(quick.map((one) => one.submit(PATHS.expired)));
  expect(await countMails(hasty)).toBe(2);
  await late?.submit(PATHS.expired);
  const seen = browsers.map((walker) => `${walker.path()} ${walker.status()}`);
  expect(seen).toEqual(seen.map(() => `${PATHS.reissued} 200`));
  expect(await countMails(hasty)).toBe(2);
});

test('who left before the last step: choices are kept, the birth date and the password are asked again', async () => {
  // The password that was set on the way proves as much as the mailed one.
  const midwaySecrets = { userId: midway.credential.userId, password: choices.password };
  const late = await withExpired({ ...midway, credential: midwaySecrets });
  await late.submit(PATHS.expired);
  const credential = await readCredential(midway.person, 2);

  await signIn(late, midwaySecrets);
  expect([late.path(), late.status()]).toEqual([PATHS.signIn, 401]);
  await signIn(late, credential);
  const steps = firstLoginSteps(midway, choices).filter(
    ({ at }) => at !== PATHS.terms && at !== PATHS.method,
  );
  for (const { at, answer } of steps) {
    expect(late.path()).toBe(at);
    await answer(late);
  }
  expect(late.path()).toBe(PATHS.done);
});

describe('the doors of a session that has proven an expired password', () => {
  let member: HttpMember;
  beforeAll(async () => {
    member = await withExpired(curious);
  });

  async function wrongDoors(reach: Reach): Promise<(string | null)[]> {
    const found: (string | null)[] = [];
    for (const route of READS) found.push(await tryToRead(member, route, reach));
    for (const route of POSTS.filter(({ path }) => !reach.includes(path))) {
      found.push(await tryToPost(member, route, { reach, fields: {} }));
      found.push(await tryToPost(member, route, { reach, fields: plausibleFields() }));
    }
    return found.filter(Boolean);
  }

  test('lead to the offer and nowhere else', async () => {
    expect(await wrongDoors([PATHS.expired])).toEqual([]);
    expect(await countMails(curious)).toBe(1);
  });

  test('and after it to the answer and nowhere else', async () => {
    await member.submit(PATHS.expired);
    expect(await wrongDoors([PATHS.reissued])).toEqual([]);
    expect(await countMails(curious)).toBe(2);
  });
});
