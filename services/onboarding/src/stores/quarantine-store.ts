import { type Clock, type Keyring, type Sealed, seal, sealJson, unseal } from '@genkan/kernel';
import { type Documents, defineDocuments } from '@genkan/platform';
import type { Quarantined, QuarantineEntry } from '../domain/quarantine.ts';

/** An event that a person has to decide about. `_id`: its intake. */
export type QuarantineDocument = {
  _id: string;
  /** As HR named it: free text of theirs, sealed. */
  eventId: Sealed;
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
    eventId: 'object',
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

export function createQuarantineStore({ documents, sealingKeys, clock }: Needs) {
  return {
    /** Sets an event aside; the same event again changes nothing. */
    async put({ intakeId: _id, facts, eventId, ...entry }: Quarantined): Promise<void> {
      const sealed = {
        eventId: seal(sealingKeys, eventId, placeOf(_id, 'eventId')),
        payload: sealJson(sealingKeys, facts, placeOf(_id, 'payload')),
      };
      await documents.insert({ _id, ...entry, ...sealed, state: 'open', at: clock.now() });
    },

    /** Oldest first, by the name that HR knows them by; what the events said stays sealed. */
    async list(limit: number): Promise<QuarantineEntry[]> {
      const found = await documents.find({ state: 'open' }, { sort: { at: 1 }, limit });
      return found.map(({ _id, eventId, memberId, reason, fields, at }) => {
        const opened = unseal(sealingKeys, eventId, placeOf(_id, 'eventId'));
        return { eventId: opened, memberId, reason, fields, at };
      });
    },
  };
}

function placeOf(id: string, field: 'eventId' | 'payload'): string {
  return `${quarantineDocuments.name}|${id}|${field}`;
}
