import { PATHS } from '@genkan/contracts';
import { type Enrolled, enterCode } from '../actions/enrol-otp.ts';
import { newHttpMember } from '../actions/http-member.ts';
import { signIn } from '../actions/sign-in.ts';

/** L1 whole, in a new browser: ID, password, this code. Throws if it does not end in the portal. */
export async function reachPortal({ choices }: Enrolled, code: string): Promise<void> {
  const walker = newHttpMember();
  await signIn(walker, choices);
  await enterCode(walker, code);
  if (walker.path() !== PATHS.home)
    throw new Error(`a sign-in ended on ${walker.path()}, ${walker.status()}`);
}
