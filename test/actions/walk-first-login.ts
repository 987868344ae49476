import { randomInt } from 'node:crypto';
import { PATHS } from '@genkan/contracts';
import type { Hired } from './hire-someone.ts';
import { eightDigits } from './new-person.ts';
import { signIn } from './sign-in.ts';
import type { Walker } from './walker.ts';

/** What a member decides during the first login. */
export type Choices = { method: 'otp' | 'passkey'; userId: string; password: string };

/** Choices that nobody else makes. */
export function newChoices(wishes: Partial<Choices> = {}): Choices {
  const number = randomInt(1_000_000, 10_000_000);
  return { method: 'otp', userId: `hanako${number}`, password: `Ume-to-matsu-${number}`, ...wishes };
}

/** F3 */
export const enterBirthDate = (walker: Walker, birthDate: string): Promise<void> =>
  walker.submit(PATHS.birthDate, { birthDate: eightDigits(birthDate) });

/** F4 */
const acceptTerms = (walker: Walker): Promise<void> => walker.submit(PATHS.terms);

/** F5 */
const chooseMethod = (walker: Walker, { method, userId }: Choices): Promise<void> =>
  walker.submit(PATHS.method, { method, userId });

/** F6 */
const setPassword = (walker: Walker, { password }: Choices): Promise<void> =>
  walker.submit(PATHS.password, { newPassword: password, newPasswordAgain: password });

/** F7: the address that stands there is right. */
const confirmEmail = (walker: Walker): Promise<void> => walker.submit(PATHS.email);

/** F3 to F7 as a list, for stories that stop somewhere on the way. Each leads to the path of the next. */
export function firstLoginSteps({ person }: Hired, choices: Choices) {
  return [
    { at: PATHS.birthDate, answer: (walker: Walker) => enterBirthDate(walker, person.birthDate) },
    { at: PATHS.terms, answer: acceptTerms },
    { at: PATHS.method, answer: (walker: Walker) => chooseMethod(walker, choices) },
    { at: PATHS.password, answer: (walker: Walker) => setPassword(walker, choices) },
    { at: PATHS.email, answer: confirmEmail },
  ] as const;
}

/** F1 to F8 in one go. */
export async function walkFirstLogin(
  walker: Walker,
  hired: Hired,
  choices: Choices = newChoices(),
): Promise<Choices> {
  await signIn(walker, hired.credential);
  for (const { at, answer } of firstLoginSteps(hired, choices)) {
    if (walker.path() !== at) throw new Error(`expected ${at}, got ${walker.path()} (${walker.status()})`);
    await answer(walker);
  }
  if (walker.path() !== PATHS.done) throw new Error(`expected ${PATHS.done}, got ${walker.path()}`);
  return choices;
}
