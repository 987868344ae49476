import { type Keyring, type Sealed, seal, sealJson, unseal, unsealJson } from '@genkan/kernel';
import { defineDocuments } from '@genkan/platform';
import type { HrEvent } from '../domain/intake-id.ts';
import type { MemberFacts } from '../domain/member.ts';
import type { Decided, Quarantined, QuarantineEntry, QuarantineState } from '../domain/quarantine.ts';

/** An event that a person has to decide about, as stored: whatever is free text or personal is sealed. */
export type QuarantineDocument = Omit<Quarantined, 'id' | 'event' | 'facts'> & {
  _id: string;
  /** As HR named it. */
  event: Sealed;
  /** What the event said. */
  payload: Sealed;
  state: QuarantineState;
  at: Date;
  decided: (Omit<Decided, 'why'> & { why: Sealed | null }) | null;
};

export const quarantineDocuments = defineDocuments<QuarantineDocument>({
  name: 'quarantine',
  fields: {
    _id: 'string',
    intakeId: 'string',
    event: 'object',
    memberId: 'string',
    reason: 'string',
    fields: 'array',
    version: 'number',
    payload: 'object',
    state: 'string',
    at: 'date',
    decided: 'object',
  },
  indexes: [{ fields: { state: 1, at: 1 } }, { fields: { memberId: 1, at: 1 } }],
});

export function toQuarantineDocument(
  keyring: Keyring,
  { id, event, facts, ...plain }: Quarantined,
  at: Date,
): QuarantineDocument {
  return {
    ...plain,
    _id: id,
    event: sealJson(keyring, event, placeOf(id, 'event')),
    payload: sealJson(keyring, facts, placeOf(id, 'payload')),
    state: 'open',
    at,
    decided: null,
  };
}

export function toQuarantineEntry(keyring: Keyring, document: QuarantineDocument): QuarantineEntry {
  const { _id: id, event, payload, decided, ...plain } = document;
  const { why = null } = decided ?? {};
  return {
    ...plain,
    id,
    event: unsealJson<HrEvent>(keyring, event, placeOf(id, 'event')),
    facts: unsealJson<MemberFacts>(keyring, payload, placeOf(id, 'payload')),
    decided: decided && { ...decided, why: why && unseal(keyring, why, placeOf(id, 'why')) },
  };
}

/** Why an operator dropped it: free text of theirs. */
export function sealWhy(keyring: Keyring, id: string, why: string): Sealed {
  return seal(keyring, why, placeOf(id, 'why'));
}

function placeOf(id: string, field: 'event' | 'payload' | 'why'): string {
  return `${quarantineDocuments.name}|${id}|${field}`;
}
