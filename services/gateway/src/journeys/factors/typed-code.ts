import { readOtp } from '@genkan/kernel';
import type { FieldError } from '../../text/field-error.ts';

/** Not six digits: a slip of the finger, and no guess. */
export const isMalformedCode = (typed: string): boolean => readOtp(typed) === null;

/**
 * What stands in the field of the code when its page comes back, at the set-up and at sign-in alike: a slip
 * may be mended, a code that was refused is of no more use, and one that nobody has looked at may still be.
 */
export function keptCode(typed: string, errors: readonly FieldError[]): string {
  const wasRefused = !isMalformedCode(typed) && errors.some(({ field }) => field === 'otp');
  return wasRefused ? '' : typed;
}
