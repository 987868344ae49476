import { canonicalOtp } from './canonical.ts';

const SIX_DIGITS = /^\d{6}$/;

/** １２３４５６ and "123 456" are the code 123456; null for what is no code at all. */
export function readOtp(typed: string): string | null {
  const code = canonicalOtp(typed);
  return SIX_DIGITS.test(code) ? code : null;
}
