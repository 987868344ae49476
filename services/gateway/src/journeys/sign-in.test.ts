import { PATHS, PROBLEMS, type ProblemCode, problem } from '@genkan/contracts';
import { ServiceUnavailable } from '@genkan/platform';
import { describe, expect, test } from '@jest/globals';
import { proofOf } from '../testing/proof-of.ts';
import { readPage } from '../testing/read-page.ts';
import { tellStories } from '../testing/tell-stories.ts';
import { textIn } from '../text/text.ts';

const TYPED = { userId: 'hanako90', password: 'right-pass1' };
const begin = tellStories();

async function tryToSignIn(error: unknown) {
  const story = await begin({ identity: { signIn: () => Promise.reject(error) } });
  const browser = story.browser();
  return { story, browser, answer: await browser.submit(PATHS.signIn, PATHS.signIn, TYPED) };
}

describe('what is asked of identity', () => {
  test.each([
    ['nothing', {}, ['user-id', 'password']],
    ['no user ID', { password: TYPED.password }, ['user-id']],
    ['only spaces for a user ID', { userId: ' 　', password: TYPED.password }, ['user-id']],
    ['no password', { userId: TYPED.userId }, ['password']],
  ])('%s typed is no attempt: the page comes back with what is missing', async (_what, typed, marked) => {
    const story = await begin();
    const answer = await story.browser().submit(PATHS.signIn, PATHS.signIn, typed);
    expect(answer.status).toBe(422);
    expect(readPage(answer.html).marked).toEqual(marked);
    expect(story.asked()).toEqual([]);
  });

  test('the pair as it was typed, and the same digest for the same network in place of its address', async () => {
    const { story, browser } = await tryToSignIn(problem('invalid-credentials'));
    await browser.submit(PATHS.signIn, PATHS.signIn, { userId: ' ＨＡＮＡＫＯ90 ', password: ' p ' });
    const [first, second] = story.askedWith('identity signIn') as { source: string }[];
    expect(first).toEqual({ ...TYPED, source: expect.any(String) });
    expect(second).toEqual({ userId: ' ＨＡＮＡＫＯ90 ', password: ' p ', source: first?.source });
    expect(first?.source).not.toContain('127.0.0.1');
  });
});

describe('who is refused stays outside', () => {
  test('a wrong pair marks both fields; the user ID comes back, the password never', async () => {
    const { browser, answer } = await tryToSignIn(problem('invalid-credentials'));
    expect(answer.status).toBe(401);
    const { marked, filled } = readPage(answer.html);
    expect(marked).toEqual(['user-id', 'password']);
    expect(filled).toMatchObject({ userId: TYPED.userId });
    expect(answer.html).not.toContain(TYPED.password);
    expect(browser.cookies()).toEqual({});
  });

  test('8.22: the temporary ID with the own password: the ID is marked, and where help is', async () => {
    const { browser, answer } = await tryToSignIn(problem('user-id-changed'));
    expect(answer.status).toBe(401);
    const { marked, filled } = readPage(answer.html);
    expect(marked).toEqual(['user-id', 'password']);
    expect(filled).toMatchObject({ userId: TYPED.userId });
    expect(answer.html).toContain(textIn('ja').problems['user-id-changed'].note);
    expect(answer.html).toContain(`href="${PATHS.helpUserId}"`);
    expect(browser.cookies()).toEqual({});
  });

  test('too many wrong pairs: until when nothing is taken, in Tokyo', async () => {
    const { browser, answer } = await tryToSignIn(problem('throttled', { until: '2026-04-01T00:12:00Z' }));
    expect(answer.status).toBe(429);
    expect(answer.html).toContain(textIn('ja').time.clock(9, 12));
    expect(readPage(answer.html).ways).toEqual([PATHS.signIn]);
    expect(browser.cookies()).toEqual({});
  });

  test.each(['credential-superseded', 'credential-consumed'] as const)(
    'the right temporary password, but %s: a page that says so, and the way back',
    async (code) => {
      const { browser, answer } = await tryToSignIn(problem(code));
      expect(answer.status).toBe(401);
      expect(answer.html).toContain(textIn('ja').problems[code].next);
      expect(readPage(answer.html).ways).toEqual([PATHS.signIn]);
      expect(browser.cookies()).toEqual({});
    },
  );

  test.each<[string, unknown, ProblemCode]>([
    ['a suspended account', problem('account-suspended'), 'account-suspended'],
    ['more sign-ins than can be checked', problem('overloaded'), 'overloaded'],
    ['an identity that does not answer', new ServiceUnavailable('identity'), 'store-unavailable'],
  ])('%s: a page with a number for the telephone', async (_what, error, code) => {
    const { browser, answer } = await tryToSignIn(error);
    expect(answer.status).toBe(PROBLEMS[code].status);
    expect(answer.html).toContain(PROBLEMS[code].helpCode);
    expect(browser.cookies()).toEqual({});
  });

  test('while mfa does not answer nobody is let in half', async () => {
    const listDevices = () => Promise.reject(new ServiceUnavailable('mfa'));
    const story = await begin({ identity: { signIn: async () => proofOf() }, mfa: { listDevices } });
    const browser = story.browser();
    expect((await browser.submit(PATHS.signIn, PATHS.signIn, TYPED)).status).toBe(503);
    expect(browser.cookies()).toEqual({});
  });
});
