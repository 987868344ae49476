import { PATHS, type ProblemCode, problem } from '@genkan/contracts';
import { expect, test } from '@jest/globals';
import type { Browser } from '../testing/browser.ts';
import { firstLoginAt } from '../testing/first-login-at.ts';
import { readPage } from '../testing/read-page.ts';
import { tellFirstLogins } from '../testing/tell-first-logins.ts';

const begin = tellFirstLogins();
const AT = firstLoginAt('password', { rev: 6 });
const TYPED = 'Sakura-2026';
const set = (member: Browser, typed: { newPassword?: string; newPasswordAgain?: string }) =>
  member.submit(PATHS.password, PATHS.password, typed);

test('identity is asked with the password as it was typed, once, and the revision of the form', async () => {
  const { member, story } = await begin(AT, { setPassword: async () => firstLoginAt('email') });
  await set(member, { newPassword: ' Sakura 2026', newPasswordAgain: ' Sakura 2026' });
  expect(story.askedWith('identity setPassword')).toEqual([{ rev: 6, password: ' Sakura 2026' }]);
});

test('typed full-width the second time it is the same password', async () => {
  const { member, story } = await begin(AT, { setPassword: async () => firstLoginAt('email') });
  const answer = await set(member, { newPassword: TYPED, newPasswordAgain: 'Ｓａｋｕｒａ－２０２６' });
  expect(answer.location).toBe(PATHS.email);
  expect(story.askedWith('identity setPassword')).toEqual([{ rev: 6, password: TYPED }]);
});

test.each([
  ['nothing', {}, ['new-password']],
  ['it only in the second field', { newPasswordAgain: TYPED }, ['new-password']],
  ['it only in the first field', { newPassword: TYPED }, ['new-password-again']],
  [
    'two different ones',
    { newPassword: TYPED, newPasswordAgain: 'sakura-2026' },
    ['new-password', 'new-password-again'],
  ],
])('whoever typed %s is shown where, and identity is not asked', async (_what, typed, marked) => {
  const { member, story } = await begin(AT);
  const answer = await set(member, typed);
  expect(answer.status).toBe(422);
  expect(readPage(answer.html).marked).toEqual(marked);
  expect(story.askedWith('identity setPassword')).toEqual([]);
  expect(answer.html.toLowerCase()).not.toContain(TYPED.toLowerCase());
});

test.each<[ProblemCode, Record<string, string | number>]>([
  ['password-invalid', { reason: 'too-short' }],
  ['password-invalid', { reason: 'character', character: '山', position: 3 }],
  ['password-weak', { reason: 'common' }],
  ['password-weak', { reason: 'same-as-birth-date' }],
])('%s %j: the password is marked and comes back empty', async (code, params) => {
  const { member } = await begin(AT, { setPassword: () => Promise.reject(problem(code, params)) });
  const answer = await set(member, { newPassword: TYPED, newPasswordAgain: TYPED });
  expect(answer.status).toBe(422);
  const { marked, filled } = readPage(answer.html);
  expect(marked).toEqual(['new-password']);
  expect(filled).toMatchObject({ rev: '6' });
  expect(answer.html).not.toContain(TYPED);
});

test('while all cores are busy hashing it may be tried again', async () => {
  const { member } = await begin(AT, { setPassword: () => Promise.reject(problem('overloaded')) });
  const answer = await set(member, { newPassword: TYPED, newPasswordAgain: TYPED });
  expect(answer.status).toBe(503);
  expect(readPage(answer.html).ways).toContain(PATHS.password);
  expect(answer.html).not.toContain(TYPED);
});

test.each([
  ['that was chosen', { method: 'otp', userId: 'hanako90', passwordSet: false }, 'hanako90'],
  ['that works now, where none was chosen', { method: null, userId: null, passwordSet: false }, 'kg7m4821'],
])('a password manager saves it with the user ID %s', async (_which, draft, userId) => {
  const { member } = await begin({ ...AT, draft });
  const { filled } = readPage((await member.open(PATHS.password)).html);
  expect(filled.username).toBe(userId);
});
