import type { FactorKind } from '@genkan/contracts';
import { defineWords } from '../define-words.ts';

/** How a kind of factor is called: `method` as the manual offers it, `short` beside a device. */
type FactorNames = { readonly method: string; readonly short: string };

/** A kind without words in both languages does not compile; `unknown` is one that only a newer gateway knows. */
export const factorWords = defineWords<Readonly<Record<FactorKind | 'unknown', FactorNames>>>({
  ja: {
    otp: { method: 'OTP（ワンタイムパスワード）', short: 'ワンタイムパスワード' },
    passkey: { method: '生体認証', short: '生体認証' },
    unknown: { method: 'その他の認証方法', short: 'その他の認証方法' },
  },
  en: {
    otp: { method: 'One-time password (OTP)', short: 'One-time password' },
    passkey: { method: 'Face or fingerprint', short: 'Face or fingerprint' },
    unknown: { method: 'Another method', short: 'Another method' },
  },
});
