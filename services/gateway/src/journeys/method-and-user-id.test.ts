import { PATHS, type ProblemCode, problem } from '@genkan/contracts';
import { describe, expect, test } from '@jest/globals';
import type { Browser } from '../testing/browser.ts';
import { firstLoginAt } from '../testing/first-login-at.ts';
import { readPage } from '../testing/read-page.ts';
import { tellFirstLogins } from '../testing/tell-first-logins.ts';

const begin = tellFirstLogins();
const AT = firstLoginAt('method-and-user-id', { rev: 5 });
const choose = (member: Browser, typed: Record<string, string>) =>
  member.submit(PATHS.method, PATHS.method, typed);

describe('what stands there already', () => {
  test('at first no method, and the temporary user ID', async () => {
    const { member } = await begin(AT);
    const { chosen, filled } = readPage((await member.open(PATHS.method)).html);
    expect(chosen).toEqual({});
    expect(filled.userId).toBe('kg7m4821');
  });

  test('what was chosen before, for whoever goes back', async () => {
    const draft = { method: 'passkey', userId: 'hanako90', passwordSet: false };
    const { member } = await begin({ ...AT, draft });
    const { chosen, filled } = readPage((await member.open(PATHS.method)).html);
    expect(chosen).toEqual({ method: 'passkey' });
    expect(filled.userId).toBe('hanako90');
  });

  test('a method that only a newer gateway offers is none of those to choose from', async () => {
    const draft = { method: 'smart-card', userId: null, passwordSet: false };
    const { member } = await begin({ ...AT, draft });
    const shown = await member.open(PATHS.method);
    expect(shown.status).toBe(200);
    expect(readPage(shown.html).chosen).toEqual({});
  });
});

describe('what is asked of identity', () => {
  test.each(['otp', 'passkey'])(
    '%s, the user ID as it was typed, the revision of the form',
    async (method) => {
      const { member, story } = await begin(AT, {
        chooseMethodAndUserId: async () => firstLoginAt('password'),
      });
      await choose(member, { method, userId: ' Hanako90 ' });
      expect(story.askedWith('identity chooseMethodAndUserId')).toEqual([
        { rev: 5, method, userId: ' Hanako90 ' },
      ]);
    },
  );

  test.each([
    ['no method', { userId: 'hanako90' }, ['method']],
    ['a method that is none', { method: 'sms', userId: 'hanako90' }, ['method']],
    ['no user ID', { method: 'otp', userId: ' ' }, ['user-id']],
    ['neither', { userId: '' }, ['method', 'user-id']],
  ])('%s: nothing, and all that is missing is told at once', async (_what, typed, marked) => {
    const { member, story } = await begin(AT);
    const answer = await choose(member, typed);
    expect(answer.status).toBe(422);
    expect(readPage(answer.html).marked).toEqual(marked);
    expect(story.askedWith('identity chooseMethodAndUserId')).toEqual([]);
  });
});

test('what was chosen stays chosen while the rest is put right', async () => {
  const { member } = await begin(AT);
  const answer = await choose(member, { method: 'passkey', userId: '' });
  const { chosen, filled } = readPage(answer.html);
  expect(chosen).toEqual({ method: 'passkey' });
  expect(filled.userId).toBeUndefined();
});

test.each<[ProblemCode, Record<string, string | number>]>([
  ['user-id-taken', {}],
  ['user-id-invalid', { reason: 'too-short' }],
  ['user-id-invalid', { reason: 'character', character: '_', position: 3 }],
])('%s %j: the user ID is marked, and both answers come back as they were', async (code, params) => {
  const { member } = await begin(AT, {
    chooseMethodAndUserId: () => Promise.reject(problem(code, params)),
  });
  const answer = await choose(member, { method: 'otp', userId: 'ha_nako' });
  expect(answer.status).toBe(422);
  const { marked, chosen, filled } = readPage(answer.html);
  expect(marked).toEqual(['user-id']);
  expect(chosen).toEqual({ method: 'otp' });
  expect(filled).toMatchObject({ userId: 'ha_nako', rev: '5' });
});
