import { memberRegistered } from '@genkan/contracts';
import { type Subscription, subscribe, Unacceptable } from '@genkan/messaging';
import type { Log } from '@genkan/platform';
import { type CreateAccountPorts, createAccount } from '../use-cases/create-account.ts';

type Needs = { ports: CreateAccountPorts; society: string; log: Log };

/** Event → use case. */
export function identitySubscriptions({ ports, society, log }: Needs): Subscription[] {
  return [
    subscribe(memberRegistered, 'create-account', async ({ memberId, generation }, envelope) => {
      if (envelope.society !== society) throw new Unacceptable('other-society');
      const outcome = await createAccount(ports, { society, memberId, generation, eventId: envelope.id });
      log.info({ memberId, eventId: envelope.id, outcome }, 'on member registered');
    }),
  ];
}
