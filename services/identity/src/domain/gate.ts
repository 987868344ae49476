import type { Gate } from '@genkan/contracts';
import type { Account } from './account.ts';

const GONE: Gate = {
  state: 'gone',
  epoch: 0,
  credentialNo: 1,
  endedSids: [],
  displayName: '',
  userId: '',
  locale: 'ja',
  method: null,
};

/** What a session of the account is held against (D8), and what is true of the member today. */
export function gateOf(account: Account | null, now: Date): Gate {
  if (!account) return GONE;
  const { state, epoch, credential, endedSids, name, userId, locale } = account;
  return {
    state,
    epoch,
    credentialNo: credential.no,
    endedSids: endedSids.filter(({ until }) => until > now).map(({ handle }) => handle),
    displayName: name,
    userId,
    locale,
    method: account.method ?? account.journey?.answers.choice?.method ?? null,
  };
}
