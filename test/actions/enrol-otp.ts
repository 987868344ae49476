import { PATHS } from '@genkan/contracts';
import { type Authenticator, typeKey } from './authenticator.ts';
import type { Hired } from './hire-someone.ts';
import { textById } from './read-page.ts';
import { signIn } from './sign-in.ts';
import { type Choices, newChoices, walkFirstLogin } from './walk-first-login.ts';
import type { Walker } from './walker.ts';

/** Way B of O2: takes the key behind 「スキャンできませんか？」 into a code generator. */
export async function readKey(walker: Walker): Promise<Authenticator> {
  const key = textById(await walker.html(), 'key');
  if (key === '') throw new Error(`no key on ${walker.path()} (${walker.status()})`);
  return typeKey(key);
}

/** O3: the first code and the name of the device. */
export async function confirmDevice(
  walker: Walker,
  authenticator: Authenticator,
  deviceName = '新KOSMO',
): Promise<void> {
  await walker.submit(PATHS.otpEnrol, { otp: await authenticator.freshCode(), deviceName });
}

/** L1: the code at sign-in. */
export async function enterCode(walker: Walker, code: string): Promise<void> {
  await walker.submit(PATHS.otpChallenge, { otp: code });
}

/** Somebody who has been through all of it. */
export type Enrolled = Hired & { choices: Choices; authenticator: Authenticator };

/** F1 to F8 and O1 to O3: ends signed in with two factors. */
export async function becomeMember(
  walker: Walker,
  hired: Hired,
  choices: Choices = newChoices(),
): Promise<Enrolled> {
  await walkFirstLogin(walker, hired, choices);
  await walker.open(PATHS.otpEnrol);
  const authenticator = await readKey(walker);
  await confirmDevice(walker, authenticator);
  if (walker.path() !== PATHS.otpEnrolled)
    throw new Error(`expected ${PATHS.otpEnrolled}, got ${walker.path()}`);
  return { ...hired, choices, authenticator };
}

/** L1 whole: ID, password, code, portal. */
export async function signInWithCode(walker: Walker, { choices, authenticator }: Enrolled): Promise<void> {
  await signIn(walker, choices);
  await enterCode(walker, await authenticator.freshCode());
}
