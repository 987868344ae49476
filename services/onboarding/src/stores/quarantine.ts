import { type Clock, type Keyring, type Sealed, sealJson } from '@genkan/kernel';
import { type Documents, defineDocuments } from '@genkan/platform';
import type { MemberFacts } from '../domain/member.ts';

/** An event that a person has to decide about. `_id`: its intake. */
export type QuarantineDocument = {
  _id: string;
  /** As HR named it. */
  eventId: string;
  memberId: string;
  reason: string;
  /** Names of the fields that differ. */
  fields: string[];
  /** What the event said, sealed. */
  payload: Sealed;
  state: 'open';
  at: Date;
};

export const quarantineDocuments = defineDocuments<QuarantineDocument>({
  name: 'quarantine',
  fields: {
    _id: 'string',
    eventId: 'string',
    memberId: 'string',
    reason: 'string',
    fields: 'array',
    payload: 'object',
    state: 'string',
    at: 'date',
  },
  indexes: [{ fields: { state: 1, at: 1 } }],
});

type Needs = { documents: Documents<QuarantineDocument>; sealingKeys: Keyring; clock: Clock };
type Entry = {
  intakeId: string;
  eventId: string;
  memberId: string;
  reason: string;
  fields: string[];
  facts: MemberFacts;
};

export function createQuarantineStore({ documents, sealingKeys, clock }: Needs) {
  return {
    /** Sets an event aside; the same event again changes nothing. */
    async put({ intakeId, facts, ...entry }: Entry): Promise<void> {
      const payload = sealJson(sealingKeys, facts, `${quarantineDocuments.name}|${intakeId}|payload`);
      await documents.insert({ _id: intakeId, ...entry, payload, state: 'open', at: clock.now() });
    },

    /** Oldest first; what the events said stays sealed. */
    async list(limit: number): Promise<Omit<QuarantineDocument, 'payload'>[]> {
      return documents.find({ state: 'open' }, { sort: { at: 1 }, limit });
    },
  };
}
