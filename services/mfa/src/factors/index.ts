import type { Factor } from '../domain/factor.ts';
import { createOtp } from './otp.ts';
import type { TotpNeeds } from './totp.ts';

/** The kinds of second factors. A new one is its own file here, and a line in this list. */
export function createFactors(needs: TotpNeeds): readonly Factor[] {
  return [createOtp(needs)];
}
