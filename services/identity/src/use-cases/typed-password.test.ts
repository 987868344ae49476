import { describe, expect, test } from '@jest/globals';
import {
  CHOICE,
  completeFirstLogin,
  createBench,
  PASSWORD,
  problemOf,
  startFirstLogin,
  tryToSignIn,
  walkTo,
} from '../testing/identity-bench.ts';

const TYPED = [
  ['in full width', 'ｃｏｒｒｅｃｔ－ｈｏｒｓｅ'],
  ['with half of it in full width, after a space of that width', '　ｃｏｒｒｅｃｔ-horse'],
  ['with the mark that an IME makes of its hyphen', 'correctーhorse'],
] as const;

describe.each(TYPED)('8.29: the own password typed %s', (_how, password) => {
  test('signs in, and is the same while the first login lasts', async () => {
    const bench = await createBench();
    const { session } = await startFirstLogin(bench);
    await walkTo(bench, session, 'email');
    await expect(tryToSignIn(bench, { ...CHOICE, password })).resolves.toMatchObject({ state: 'invited' });
    await completeFirstLogin(bench, session);
    await expect(tryToSignIn(bench, { ...CHOICE, password })).resolves.toMatchObject({ state: 'open' });
  });
});

test.each([PASSWORD.toUpperCase(), `${PASSWORD}x`, PASSWORD.slice(0, -1)])(
  '8.29: but %s is another one',
  async (password) => {
    const bench = await createBench();
    const { session } = await startFirstLogin(bench);
    await completeFirstLogin(bench, session);
    expect(await problemOf(tryToSignIn(bench, { ...CHOICE, password }))).toEqual({
      code: 'invalid-credentials',
    });
  },
);
