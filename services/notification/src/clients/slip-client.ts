import { identityRoutes, type OutputOf } from '@genkan/contracts';
import { Secret } from '@genkan/kernel';
import { CallFailed, type InternalClient, isOutage } from '@genkan/platform';
import type { Notice } from '../domain/notice.ts';
import type { Slip } from '../domain/slip.ts';

type Credential = OutputOf<typeof identityRoutes.handOutCredential>;
type Contact = OutputOf<typeof identityRoutes.readContact>;

const AS_SERVICE = { kind: 'service' } as const;

/** Asks identity, at the moment of sending, for what a notice says and to whom (D4). */
export function createSlipClient(identity: InternalClient) {
  const ask = async ({ accountId, credentialNo, validDays }: Notice): Promise<Slip> => {
    if (credentialNo === null) {
      return contactSlip(await identity.call(identityRoutes.readContact, { accountId }, AS_SERVICE));
    }
    const input = { accountId, credentialNo, validDays };
    return credentialSlip(await identity.call(identityRoutes.handOutCredential, input, AS_SERVICE));
  };

  return {
    /**
     * `unreachable` where identity does not answer, `failed` where it answers that it has failed; the first
     * answer that is `ready` sets the expiry.
     */
    async readSlip(notice: Notice): Promise<Slip> {
      try {
        return await ask(notice);
      } catch (error) {
        if (isOutage(error)) return { status: 'unreachable' };
        if (error instanceof CallFailed) return { status: 'failed' };
        throw error;
      }
    },
  };
}

function credentialSlip(answer: Credential): Slip {
  if (answer.status !== 'ready') return { status: answer.status };
  const { userId, password, expiresAt } = answer;
  return {
    status: 'ready',
    to: addressee(answer),
    credential: { userId, password: new Secret(password), expiresAt: new Date(expiresAt) },
  };
}

function contactSlip(answer: Contact): Slip {
  if (answer.status !== 'ready') return { status: answer.status };
  return { status: 'ready', to: addressee(answer), credential: null };
}

function addressee({ email, name, locale }: Extract<Contact, { status: 'ready' }>) {
  return { email, name, locale };
}
