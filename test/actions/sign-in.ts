import { PATHS } from '@genkan/contracts';
import type { Walker } from './walker.ts';

/** A user ID and a password, mailed or chosen. */
type Secrets = { userId: string; password: string };

/** F2, L1: opens the portal and signs in. */
export async function signIn(walker: Walker, secrets: Secrets): Promise<void> {
  await walker.open(PATHS.signIn);
  await enterPassword(walker, secrets);
}

/** Fills in the sign-in page that is open. */
export const enterPassword = (walker: Walker, { userId, password }: Secrets): Promise<void> =>
  walker.submit(PATHS.signIn, { userId, password });

/** Log-out from the user name at the upper right. */
export const signOut = (walker: Walker): Promise<void> => walker.submit(PATHS.signOut);
