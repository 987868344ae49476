import { type InputOf, type mfaRoutes, type OutputOf, problem } from '@genkan/contracts';
import type { Secret } from '@genkan/kernel';
import { type CodeMatch, readCode } from '../domain/code.ts';
import { type Device, type Factors, hintOf } from '../domain/factors.ts';
import type { Session } from '../domain/session.ts';
import { spendAttempt, type Throttles } from './spend-attempt.ts';

export type VerifyChallengePorts = {
  factors: {
    get(accountId: string): Promise<Factors>;
    noteHint(accountId: string, hint: string): Promise<void>;
    useCode(code: { accountId: string; deviceId: string; step: number; drift: number }): Promise<boolean>;
  };
  totp: { check(secret: Secret, code: string): Promise<CodeMatch> };
  throttles: Throttles;
};

type Passed = OutputOf<typeof mfaRoutes.verifyChallenge>;

/** L1, O4: a code of a registered device raises the session. Each step is used once, whoever comes first. */
export async function verifyChallenge(
  { factors, totp, throttles }: VerifyChallengePorts,
  { accountId }: Session,
  input: InputOf<typeof mfaRoutes.verifyChallenge>,
): Promise<Passed> {
  const code = readCode(input.code);
  if (code === null) throw problem('code-malformed');
  return spendAttempt(throttles, { kind: 'code', accountId }, async (attemptsLeft) => {
    const known = await factors.get(accountId);
    const device = deviceOf(known, input.deviceId);
    const match = await totp.check(device.secret, code);
    if (match.kind === 'wrong') throw problem('code-wrong', { attemptsLeft });
    if (match.kind === 'clock') {
      if (match.ahead) await factors.noteHint(accountId, hintOf(device.id, match.step));
      throw problem('code-clock', { attemptsLeft });
    }
    const { step, drift } = match;
    const use = { accountId, deviceId: device.id, step, drift };
    if (isUsed(known, device, step) || !(await factors.useCode(use))) throw problem('code-used');
    return { deviceId: device.id, amr: ['pwd', 'otp'] };
  });
}

/** By a sign-in, or by a hint. */
function isUsed({ hints }: Factors, { id, lastStep }: Device, step: number): boolean {
  return step <= lastStep || hints.includes(hintOf(id, step));
}

function deviceOf({ devices }: Factors, deviceId: string): Device {
  if (devices.length === 0) throw problem('factor-missing');
  const device = devices.find(({ id }) => id === deviceId);
  if (!device) throw problem('device-unknown');
  return device;
}
