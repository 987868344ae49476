import { TYPED_LIMITS } from '@genkan/contracts';
import { readOtp, Secret } from '@genkan/kernel';
import { z } from 'zod';
import type { Factor } from '../domain/factor.ts';
import { type CodeMatch, createTotp, type TotpNeeds } from './totp.ts';

/** `secret`: Base32 (RFC 4648). */
type PendingOtp = { secret: Secret };

type OtpCredential = {
  secret: Secret;
  /** The newest time step whose code was used; codes up to it are refused (RFC 6238, 5.2). */
  lastStep: number;
  /** How far the device's clock was off at its last code; steps. */
  drift: number;
  /**
   * Steps whose code was told to be right for a time still to come. Whoever guesses codes is told of a hit ten
   * steps ahead, and could enter it when its time comes: the hint would make each guess worth nine codes more.
   * So a code hinted at is used up.
   */
  hints?: readonly number[];
  /** The step of the last code that came too late; missing in devices of before. */
  late?: number | null;
};

type Misplaced = Extract<CodeMatch, { kind: 'clock' }>;

type OtpParts = { pending: PendingOtp; credential: OtpCredential; answer: string };

/** A hint matters for ten steps, in which at most nineteen can be hinted at: none that matters is pushed out. */
const MAX_HINTS = 20;

const answerSchema = z.object({ code: z.string().max(TYPED_LIMITS.code) });

/** An authenticator app: the code of the moment, and each code once, whoever comes first. */
export function createOtp(needs: TotpNeeds): Factor<OtpParts> {
  const totp = createTotp(needs);
  return {
    kind: 'otp',
    strong: true,
    amr: ['otp'],
    sealed: { secret: true },
    isCredential: (kept): kept is OtpCredential =>
      kept.secret instanceof Secret && typeof kept.lastStep === 'number',
    malformed: 'code-malformed',

    readAnswer(answer) {
      const { data } = answerSchema.safeParse(answer);
      return data ? readOtp(data.code) : null;
    },

    begin: async () => ({ secret: totp.newSecret() }),

    show: async ({ secret }, { accountLabel }) => ({
      secret: secret.reveal(),
      otpauthUri: totp.uri(secret, accountLabel),
    }),

    /** The step of this code is used up: the same code does not sign in. */
    async confirm({ secret }, code) {
      const match = await totp.check(secret, code);
      if (match.kind === 'right')
        return { credential: { secret, lastStep: match.step, drift: match.drift, hints: [] } };
      return { refused: match.kind === 'wrong' ? 'code-wrong' : lateOrClock(match, null) };
    },

    wasConfirmedBy: ({ secret, lastStep }, code) => totp.isCodeOf(secret, code, lastStep),

    challenge: async () => null,

    async verify({ secret, lastStep, hints = [], late = null }, code) {
      const match = await totp.check(secret, code);
      if (match.kind === 'wrong') return { refused: 'code-wrong' };
      const { step } = match;
      if (match.kind === 'clock') {
        const change = match.ahead ? notingHint(step) : notingLate(step);
        return { refused: lateOrClock(match, late), change };
      }
      if (step <= lastStep || hints.includes(step)) return { refused: 'code-used' };
      return {
        change: {
          when: { lastStep: { $lt: step }, hints: { $ne: step } },
          set: { lastStep: step, drift: match.drift, late: null },
        },
      };
    },
  };
}

/** Two different codes within so many steps that both came too late: it is not the member who is slow. */
const REPEATED_STEPS = 40;

/** The clock is blamed for a code that is still to come, and for a second one that came too late. */
function lateOrClock({ step, ahead }: Misplaced, late: number | null): 'code-clock' | 'code-late' {
  const isRepeated = late !== null && late !== step && step - late <= REPEATED_STEPS;
  return ahead || isRepeated ? 'code-clock' : 'code-late';
}

function notingLate(step: number) {
  return { when: { late: { $ne: step } }, set: { late: step } };
}

/** From now on the code of this step is refused. */
function notingHint(step: number) {
  return { when: { hints: { $ne: step } }, push: { hints: { value: step, last: MAX_HINTS } } };
}
