import { type InputOf, type mfaRoutes, type OutputOf, problem } from '@genkan/contracts';
import type { Account, ChangeOfDevice } from '../domain/account.ts';
import type { Factor } from '../domain/factor.ts';
import type { Session } from '../domain/session.ts';
import { deviceToAsk } from './device-to-ask.ts';

export type StartChallengePorts = {
  factors: {
    get(accountId: string): Promise<Account>;
    note(of: ChangeOfDevice): Promise<Account | null>;
  };
  kinds: readonly Factor[];
};

/** What a device is asked before it answers; what is to be remembered of it is durable before it is shown. */
export async function startChallenge(
  { factors, kinds }: StartChallengePorts,
  { accountId }: Session,
  { deviceId }: InputOf<typeof mfaRoutes.startChallenge>,
): Promise<OutputOf<typeof mfaRoutes.startChallenge>> {
  const { device, factor } = deviceToAsk(kinds, await factors.get(accountId), deviceId);
  const challenge = await factor.challenge(device.credential);
  if (!challenge) return { deviceId, shown: null };
  const { change, shown } = challenge;
  if (change && !(await factors.note({ accountId, device, change }))) throw problem('device-unknown');
  return { deviceId, shown };
}
