import { type Keyring, type Sealed, sealJson, unsealJson } from '@genkan/kernel';
import { type AggregateFields, aggregateFieldKinds, outboxIndexes } from '@genkan/messaging';
import { defineDocuments } from '@genkan/platform';
import type { Account, Contacts, MemberFacts } from '../domain/account.ts';

/** HR's address and the member's own change at different times; each is sealed by itself. */
type StoredContacts = { hr: Sealed; own: Sealed; verifiedAt: string | null };

/** An account at rest: what is personal is sealed, the rest stands as the domain has it. */
export type AccountDocument = AggregateFields &
  Omit<Account, 'id' | 'name' | 'birthDate' | 'contacts'> & {
    _id: string;
    name: Sealed;
    birthDate: Sealed;
    contacts: StoredContacts;
    createdAt: Date;
  };

export const accountDocuments = defineDocuments<AccountDocument>({
  name: 'accounts',
  fields: {
    _id: 'string',
    ...aggregateFieldKinds,
    memberId: 'string',
    generation: 'number',
    hrVersion: 'number',
    state: 'string',
    epoch: 'number',
    name: 'object',
    birthDate: 'object',
    locale: 'string',
    contacts: 'object',
    userId: 'string',
    password: 'object',
    passwordDisabledAt: 'date',
    knownBrowsers: 'array',
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

type PersonalField = 'name' | 'birthDate' | 'contacts.hr' | 'contacts.own';

/** Where a sealed value stands; copied to another account or field it does not open. */
function placeOf(accountId: string, field: PersonalField): string {
  return `${accountDocuments.name}|${accountId}|${field}`;
}

/** Seals one personal value of an account for the place where it will stand. */
function sealerOf(keyring: Keyring, accountId: string) {
  return (field: PersonalField, value: string | null) => sealJson(keyring, value, placeOf(accountId, field));
}

export function sealContacts(
  keyring: Keyring,
  accountId: string,
  { hr, own, verifiedAt }: Contacts,
): StoredContacts {
  const sealed = sealerOf(keyring, accountId);
  return { hr: sealed('contacts.hr', hr), own: sealed('contacts.own', own), verifiedAt };
}

/** The address that the member confirms, as fields of the document; HR's own stays as it is. */
export function setOwnAddress(keyring: Keyring, accountId: string, own: string) {
  return { 'contacts.own': sealerOf(keyring, accountId)('contacts.own', own), 'contacts.verifiedAt': null };
}

/** All that an account takes from HR's facts, as fields of the document; what the member said stays as it is. */
export function setFacts(keyring: Keyring, accountId: string, facts: MemberFacts) {
  const sealed = sealerOf(keyring, accountId);
  return {
    name: sealed('name', facts.name),
    birthDate: sealed('birthDate', facts.birthDate),
    'contacts.hr': sealed('contacts.hr', facts.email),
    locale: facts.locale,
    hrVersion: facts.hrVersion,
  };
}

export function toDocument(
  account: Account,
  { keyring, aggregate, now }: { keyring: Keyring; aggregate: AggregateFields; now: Date },
): AccountDocument {
  const { id, name, birthDate, contacts, ...plain } = account;
  const sealed = sealerOf(keyring, id);
  return {
    ...aggregate,
    ...plain,
    _id: id,
    name: sealed('name', name),
    birthDate: sealed('birthDate', birthDate),
    contacts: sealContacts(keyring, id, contacts),
    createdAt: now,
  };
}

export function fromDocument(document: AccountDocument, keyring: Keyring): Account {
  const open = <T>(field: PersonalField, sealed: Sealed) =>
    unsealJson<T>(keyring, sealed, placeOf(document._id, field));
  const { hr, own, verifiedAt } = document.contacts;
  return {
    id: document._id,
    society: document.society,
    memberId: document.memberId,
    generation: document.generation,
    hrVersion: document.hrVersion,
    state: document.state,
    epoch: document.epoch,
    name: open<string>('name', document.name),
    birthDate: open<string>('birthDate', document.birthDate),
    locale: document.locale,
    contacts: {
      hr: open<string | null>('contacts.hr', hr),
      own: open<string | null>('contacts.own', own),
      verifiedAt,
    },
    userId: document.userId,
    password: document.password,
    // Accounts from before known browsers have neither.
    passwordDisabledAt: document.passwordDisabledAt ?? null,
    knownBrowsers: document.knownBrowsers ?? [],
    // Accounts from before the first re-issue know nothing of it.
    credential: { ...document.credential, reissued: document.credential.reissued ?? null },
    journey: document.journey,
    method: document.method,
    enrolBy: document.enrolBy,
    consents: document.consents,
    endedSids: document.endedSids,
  };
}
