import { type InputOf, type mfaRoutes, type OutputOf, problem } from '@genkan/contracts';
import type { Secret } from '@genkan/kernel';
import { type CodeMatch, readCode } from '../domain/code.ts';
import type { Device, Factors } from '../domain/factors.ts';
import type { Session } from '../domain/session.ts';
import { spendAttempt, type Throttles } from './spend-attempt.ts';

export type VerifyChallengePorts = {
  factors: {
    get(accountId: string): Promise<Factors>;
    useCode(code: { accountId: string; deviceId: string; step: number; drift: number }): Promise<boolean>;
  };
  totp: { check(secret: Secret, code: string): Promise<CodeMatch> };
  throttles: Throttles;
};

type Passed = OutputOf<typeof mfaRoutes.verifyChallenge>;

/** L1, O4: a code of a registered device raises the session. Each step is used once, whoever comes first. */
export function createVerifyChallenge({ factors, totp, throttles }: VerifyChallengePorts) {
  return async (
    input: InputOf<typeof mfaRoutes.verifyChallenge>,
    { accountId }: Session,
  ): Promise<Passed> => {
    const code = readCode(input.code);
    if (code === null) throw problem('code-malformed');
    return spendAttempt(throttles, { kind: 'code', accountId }, async (attemptsLeft) => {
      const device = deviceOf(await factors.get(accountId), input.deviceId);
      const match = await totp.check(device.secret, code);
      if (match.kind === 'clock') throw problem('code-clock', { attemptsLeft });
      if (match.kind === 'wrong') throw problem('code-wrong', { attemptsLeft });
      if (match.step <= device.lastStep) throw problem('code-used');
      const { step, drift } = match;
      const won = await factors.useCode({ accountId, deviceId: device.id, step, drift });
      if (!won) throw problem('code-used');
      return { deviceId: device.id, amr: ['pwd', 'otp'] };
    });
  };
}

function deviceOf({ devices }: Factors, deviceId: string): Device {
  if (devices.length === 0) throw problem('factor-missing');
  const device = devices.find(({ id }) => id === deviceId);
  if (!device) throw problem('device-unknown');
  return device;
}
