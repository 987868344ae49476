import { memberChanged, memberRegistered } from '@genkan/contracts';
import { ofSociety, type Subscription, subscribe, TooEarly } from '@genkan/messaging';
import type { Log, Metrics } from '@genkan/platform';
import { type CreateAccountPorts, createAccount } from '../use-cases/create-account.ts';
import { type RenewFactsPorts, renewFacts } from '../use-cases/renew-facts.ts';

export type HearingPorts = CreateAccountPorts & RenewFactsPorts;

type Needs = { ports: HearingPorts; society: string; log: Log; metrics: Metrics };

/** Event → use case. */
export function identitySubscriptions({ ports, society, log, metrics }: Needs): Subscription[] {
  const madeAgain = metrics.counter({
    name: 'genkan_accounts_made_again_total',
    help: 'Accounts that the store had lost, and that were made again.',
  });
  return ofSociety(society, [
    subscribe(memberRegistered, 'create-account', async ({ memberId, generation }, envelope) => {
      const outcome = await createAccount(ports, { society, memberId, generation, eventId: envelope.id });
      if (outcome === 'created-again') madeAgain.inc();
      log[outcome === 'created-again' ? 'warn' : 'info'](
        { memberId, eventId: envelope.id, outcome },
        'on member registered',
      );
    }),
    subscribe(memberChanged, 'renew-facts', async (change, envelope) => {
      const outcome = await renewFacts(ports, change);
      if (outcome === 'too-early') throw new TooEarly();
      log.info({ memberId: change.memberId, eventId: envelope.id, outcome }, 'on member changed');
    }),
  ]);
}
