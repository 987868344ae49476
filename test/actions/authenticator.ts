import { Secret, TOTP, URI } from 'otpauth';
import { systemNow } from './system-time.ts';
import { waitUntil } from './wait-until.ts';

const PERIOD_MS = 30_000;
/** How far a wrong code stays away from the right ones, so that it is not taken for a clock that is off. */
const FAR_STEPS = 15;

/** A code generator on somebody's phone. It never shows the same code for two sign-ins. */
export type Authenticator = {
  /** A code that has not been used yet; waits for the next one if it must. */
  freshCode(): Promise<string>;
  /** The code that was shown last: used by now. */
  lastCode(): string;
  /** The code of a phone whose clock is wrong by so many steps of 30 s. */
  codeWithClockOff(steps: number): string;
  /** Six digits that are right at no time near now. */
  wrongCode(): string;
  /** What was scanned, as the phone reads it. */
  readonly scanned: { issuer: string; label: string; algorithm: string; digits: number; period: number };
};

/** The app reads the QR code: way A of O2. */
export function scanUri(uri: string): Authenticator {
  const totp = URI.parse(uri);
  if (!(totp instanceof TOTP)) throw new Error('the QR code holds no time-based one-time password');
  return authenticatorOf(totp);
}

/** The key is typed into the app: way B of O2. The app takes what every app takes (O5). */
export function typeKey(key: string): Authenticator {
  const secret = Secret.fromBase32(key.replaceAll(/\s/gu, ''));
  return authenticatorOf(new TOTP({ secret, algorithm: 'SHA1', digits: 6, period: 30, label: '新KOSMO' }));
}

const currentStep = () => Math.floor(systemNow() / PERIOD_MS);

function authenticatorOf(totp: TOTP): Authenticator {
  let lastStep = 0;
  const codeOf = (step: number) => totp.generate({ timestamp: step * PERIOD_MS });
  const { issuer, label, algorithm, digits, period } = totp;
  return {
    scanned: { issuer, label, algorithm, digits, period },
    lastCode: () => codeOf(lastStep),
    codeWithClockOff: (steps) => codeOf(currentStep() + steps),
    async freshCode() {
      const step = Math.max(currentStep(), lastStep + 1);
      // A phone may be one step ahead (RFC 6238, 5.2), no more.
      await waitUntil('the next code', () => currentStep() >= step - 1);
      lastStep = step;
      return codeOf(step);
    },
    wrongCode() {
      const now = currentStep();
      const right = new Set(
        Array.from({ length: 2 * FAR_STEPS + 1 }, (_, index) => codeOf(now - FAR_STEPS + index)),
      );
      return (
        Array.from(Array(100).keys(), (n) => String(n).padStart(6, '0')).find((c) => !right.has(c)) ?? ''
      );
    },
  };
}
