import { type Clock, type Random, Secret } from '@genkan/kernel';
import { generateURI, ScureBase32Plugin, verify } from 'otplib';

/** RFC 6238 with what every authenticator app knows: SHA-1, six digits, 30 seconds. */
const PERIOD_SECONDS = 30;
/** RFC 4226, 4 (R6): 160 bits. */
const SECRET_BYTES = 20;
/** One step to either side (RFC 6238, 5.2): the code that has just changed, and a clock that is a little off. */
const TOLERANCE_SECONDS = PERIOD_SECONDS;
/** Within so many steps a code is not accepted, but tells that it came too late, or that the clock is wrong. */
const CLOCK_SECONDS = 10 * PERIOD_SECONDS;

/**
 * What a code is to a secret at this moment. `clock`: right for another time, so it came late or the phone's clock is
 * off; `ahead`: a time that is still to come.
 */
export type CodeMatch =
  | { kind: 'right'; step: number; drift: number }
  | { kind: 'clock'; step: number; ahead: boolean }
  | { kind: 'wrong' };

export type TotpNeeds = { issuer: string; clock: Clock; random: Random };

/** Time-based one-time passwords. Times are the server's alone. Codes given have six digits (else otplib throws). */
export function createTotp({ issuer, clock, random }: TotpNeeds) {
  const base32 = new ScureBase32Plugin();
  const compare = async (
    secret: Secret,
    token: string,
    { epoch, tolerance }: { epoch: number; tolerance: number },
  ) => {
    const result = await verify({ secret: secret.reveal(), token, epoch, epochTolerance: tolerance });
    return result.valid ? result.delta : null;
  };
  return {
    newSecret: (): Secret => new Secret(base32.encode(random.bytes(SECRET_BYTES))),

    /** Key URI Format: what the QR code holds. */
    uri: (secret: Secret, accountLabel: string): string =>
      generateURI({ issuer, label: accountLabel, secret: secret.reveal() }),

    async check(secret: Secret, code: string): Promise<CodeMatch> {
      const epoch = Math.floor(clock.now().getTime() / 1000);
      const drift = await compare(secret, code, { epoch, tolerance: TOLERANCE_SECONDS });
      const now = Math.floor(epoch / PERIOD_SECONDS);
      if (drift !== null) return { kind: 'right', step: now + drift, drift };
      const far = await compare(secret, code, { epoch, tolerance: CLOCK_SECONDS });
      return far === null ? { kind: 'wrong' } : { kind: 'clock', step: now + far, ahead: far > 0 };
    },

    /** Is this the code of exactly that step? */
    isCodeOf: async (secret: Secret, code: string, step: number): Promise<boolean> =>
      (await compare(secret, code, { epoch: step * PERIOD_SECONDS, tolerance: 0 })) !== null,
  };
}
