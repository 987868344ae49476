import { unseal, unsealJson } from '@genkan/kernel';
import type { IncomingRecord } from '../bus/bus.ts';
import type { Dispatch } from '../consumer/dispatch.ts';
import { type Drop, type DropOutcome, dropParked } from './drop.ts';
import { type Parking, park } from './park.ts';
import { type ParkedDocument, type ParkedNeeds, placeOfRecord, placeOfWhy } from './parked-documents.ts';
import { type Origin, readOrigin } from './read-origin.ts';
import { type Replay, type ReplayOutcome, replayParked } from './replay.ts';

/** What may be told of a parked event: no key, no payload. */
export type ParkedEvent = Pick<ParkedDocument, 'type' | 'reason' | 'tries' | 'state'> & {
  id: string;
  at: string;
};

/** With what its sender needs to find it again. Its names are free text of the sender's. */
export type FoundEvent = ParkedEvent &
  Origin & { writtenAt: string; dropped: { at: string; by: string; why: string } | null };

/** `reason`: those alone. */
export type ParkedQuery = {
  state: ParkedDocument['state'];
  reason?: string | undefined;
  limit: number;
};

/** Events that were set aside so that the others can go on. */
export type ParkedEvents = {
  /** Durable when it resolves; the same record again changes nothing. @throws an outage, and nothing else */
  park(record: IncomingRecord, parking: Parking): Promise<void>;
  /** Oldest first. */
  list(query: ParkedQuery): Promise<ParkedEvent[]>;
  /** One of them, in whichever state. */
  find(id: string): Promise<FoundEvent | null>;
  /** Handles one again, as it was or with a repaired value; two replays at once have one effect. */
  replay(replay: Replay, dispatch: Dispatch): Promise<ReplayOutcome>;
  /** Takes one off the list for good; the record stays. */
  drop(drop: Drop): Promise<DropOutcome>;
};

export function parkedEvents(needs: ParkedNeeds): ParkedEvents {
  return {
    park: (record, parking) => park(needs, record, parking),
    list: (query) => list(needs, query),
    find: (id) => find(needs, id),
    replay: (replay, dispatch) => replayParked(needs, replay, dispatch),
    drop: (drop) => dropParked(needs, drop),
  };
}

async function list(
  { documents }: ParkedNeeds,
  { state, reason, limit }: ParkedQuery,
): Promise<ParkedEvent[]> {
  const wanted = reason === undefined ? { state } : { state, reason };
  const found = await documents.find(wanted, { sort: { at: 1 }, limit });
  return found.map(toEvent);
}

function toEvent({ _id, type, reason, tries, state, at }: ParkedDocument): ParkedEvent {
  return { id: _id, type, reason, tries, state, at: at.toISOString() };
}

async function find({ documents, keyring }: ParkedNeeds, id: string): Promise<FoundEvent | null> {
  const found = await documents.get(id);
  if (!found) return null;
  const record = unsealJson<IncomingRecord>(keyring, found.sealed, placeOfRecord(id));
  const { dropped = null } = found;
  const why = dropped && unseal(keyring, dropped.why, placeOfWhy(id));
  return {
    ...toEvent(found),
    ...readOrigin(record),
    writtenAt: found.writtenAt.toISOString(),
    dropped: dropped && { at: dropped.at.toISOString(), by: dropped.by, why: why ?? '' },
  };
}
