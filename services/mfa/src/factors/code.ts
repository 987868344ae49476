import { canonicalOtp } from '@genkan/kernel';

/**
 * What a code is to a secret at this moment. `clock`: right for another time, so the phone's clock is off;
 * `ahead`: a time that is still to come.
 */
export type CodeMatch =
  | { kind: 'right'; step: number; drift: number }
  | { kind: 'clock'; step: number; ahead: boolean }
  | { kind: 'wrong' };

const SIX_DIGITS = /^\d{6}$/;

/** １２３４５６ and "123 456" are the code 123456; null for what is no code at all. */
export function readCode(typed: string): string | null {
  const code = canonicalOtp(typed);
  return SIX_DIGITS.test(code) ? code : null;
}
