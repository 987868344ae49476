import { memberChanged, memberRegistered } from '@genkan/contracts';
import { ofSociety, type Subscription, subscribe, TooEarly } from '@genkan/messaging';
import type { Log } from '@genkan/platform';
import { type CreateAccountPorts, createAccount } from '../use-cases/create-account.ts';
import { type RenewFactsPorts, renewFacts } from '../use-cases/renew-facts.ts';

export type HearingPorts = CreateAccountPorts & RenewFactsPorts;

type Needs = { ports: HearingPorts; society: string; log: Log };

/** Event → use case. */
export function identitySubscriptions({ ports, society, log }: Needs): Subscription[] {
  return ofSociety(society, [
    subscribe(memberRegistered, 'create-account', async ({ memberId, generation }, envelope) => {
      const outcome = await createAccount(ports, { society, memberId, generation, eventId: envelope.id });
      log.info({ memberId, eventId: envelope.id, outcome }, 'on member registered');
    }),
    subscribe(memberChanged, 'renew-facts', async (change, envelope) => {
      const outcome = await renewFacts(ports, change);
      if (outcome === 'too-early') throw new TooEarly();
      log.info({ memberId: change.memberId, eventId: envelope.id, outcome }, 'on member changed');
    }),
  ]);
}
