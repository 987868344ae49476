import { type InputOf, mfaRoutes, type OutputOf, problem } from '@genkan/contracts';
import type { Audit } from '@genkan/kernel';
import type { Account, ChangeOfDevice } from '../domain/account.ts';
import type { Factor } from '../domain/factor.ts';
import type { Session } from '../domain/session.ts';
import { audited } from './audited.ts';
import { deviceToAsk } from './device-to-ask.ts';
import { toListed } from './list-devices.ts';
import { readAnswer } from './read-answer.ts';
import { spendAttempt, type Throttles } from './spend-attempt.ts';

type ChangeDevice = (of: ChangeOfDevice) => Promise<Account | null>;

export type VerifyChallengePorts = {
  factors: { get(accountId: string): Promise<Account>; note: ChangeDevice; useAnswer: ChangeDevice };
  kinds: readonly Factor[];
  throttles: Throttles;
  audit: Audit;
};

type Passed = OutputOf<typeof mfaRoutes.verifyChallenge>;

/** L1, O4: an answer of a registered device raises the session. Each is used once, whoever comes first. */
export async function verifyChallenge(
  { factors, kinds, throttles, audit }: VerifyChallengePorts,
  session: Session,
  { deviceId, answer: given }: InputOf<typeof mfaRoutes.verifyChallenge>,
): Promise<Passed> {
  const { accountId } = session;
  const about = { route: mfaRoutes.verifyChallenge.name, session, deviceId };
  return audited(audit, about, async (ofKind) => {
    const { device, factor } = deviceToAsk(kinds, await factors.get(accountId), deviceId);
    ofKind(device.kind);
    const answer = readAnswer(factor, given);
    return spendAttempt(throttles, { kind: 'challenge', accountId }, async () => {
      const verdict = await factor.verify(device.credential, answer);
      const { change } = verdict;
      if ('refused' in verdict) {
        if (change) await factors.note({ accountId, device, change });
        throw problem(verdict.refused);
      }
      const after = await factors.useAnswer({ accountId, device, change: verdict.change });
      if (!after) throw problem('code-used');
      return { deviceId, amr: [...factor.amr], factors: toListed(after) };
    });
  });
}
