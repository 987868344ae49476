import { type Keyring, type Sealed, sealJson, unsealJson } from '@genkan/kernel';
import { type AggregateFields, aggregateFieldKinds, outboxIndexes } from '@genkan/messaging';
import { defineDocuments } from '@genkan/platform';
import type { Account, Contacts } from '../domain/account.ts';

/** An account at rest: what is personal is sealed, the rest stands as the domain has it. */
export type AccountDocument = AggregateFields &
  Omit<Account, 'id' | 'name' | 'birthDate' | 'contacts'> & {
    _id: string;
    name: Sealed;
    birthDate: Sealed;
    contacts: Sealed;
    createdAt: Date;
  };

export const accountDocuments = defineDocuments<AccountDocument>({
  name: 'accounts',
  fields: {
    _id: 'string',
    ...aggregateFieldKinds,
    memberId: 'string',
    generation: 'number',
    state: 'string',
    epoch: 'number',
    name: 'object',
    birthDate: 'object',
    locale: 'string',
    contacts: 'object',
    userId: 'string',
    password: 'object',
    credential: 'object',
    journey: 'object',
    method: 'string',
    enrolBy: 'date',
    consents: 'array',
    endedSids: 'array',
    createdAt: 'date',
  },
  indexes: [...outboxIndexes, { fields: { memberId: 1 } }, { fields: { 'credential.expiresAt': 1 } }],
});

type PersonalField = 'name' | 'birthDate' | 'contacts';

/** Where a sealed value stands; copied to another account or field it does not open. */
function placeOf(accountId: string, field: PersonalField): string {
  return `${accountDocuments.name}|${accountId}|${field}`;
}

export function sealContacts(keyring: Keyring, accountId: string, contacts: Contacts): Sealed {
  return sealJson(keyring, contacts, placeOf(accountId, 'contacts'));
}

export function toDocument(
  account: Account,
  { keyring, aggregate, now }: { keyring: Keyring; aggregate: AggregateFields; now: Date },
): AccountDocument {
  const { id, name, birthDate, contacts, ...plain } = account;
  return {
    ...aggregate,
    ...plain,
    _id: id,
    name: sealJson(keyring, name, placeOf(id, 'name')),
    birthDate: sealJson(keyring, birthDate, placeOf(id, 'birthDate')),
    contacts: sealContacts(keyring, id, contacts),
    createdAt: now,
  };
}

export function fromDocument(document: AccountDocument, keyring: Keyring): Account {
  const open = <T>(field: PersonalField) =>
    unsealJson<T>(keyring, document[field], placeOf(document._id, field));
  return {
    id: document._id,
    society: document.society,
    memberId: document.memberId,
    generation: document.generation,
    state: document.state,
    epoch: document.epoch,
    name: open<string>('name'),
    birthDate: open<string>('birthDate'),
    locale: document.locale,
    contacts: open<Contacts>('contacts'),
    userId: document.userId,
    password: document.password,
    // Accounts from before the first re-issue know nothing of it.
    credential: { ...document.credential, reissued: document.credential.reissued ?? null },
    journey: document.journey,
    method: document.method,
    enrolBy: document.enrolBy,
    consents: document.consents,
    endedSids: document.endedSids,
  };
}
