import { unsealJson } from '@genkan/kernel';
import type { IncomingRecord } from '../bus/bus.ts';
import type { Dispatch } from '../consumer/dispatch.ts';
import { type Parking, park } from './park.ts';
import { type ParkedDocument, type ParkedNeeds, placeOfRecord } from './parked-documents.ts';
import { type Origin, readOrigin } from './read-origin.ts';
import { type Replay, type ReplayOutcome, replayParked } from './replay.ts';

/** What may be told of a parked event: no key, no payload. */
export type ParkedEvent = Pick<ParkedDocument, 'type' | 'reason' | 'tries' | 'state'> & {
  id: string;
  at: string;
};

/** With what its sender needs to find it again. Its names are free text of the sender's. */
export type FoundEvent = ParkedEvent & Origin & { writtenAt: string };

/** Events that were set aside so that the others can go on. */
export type ParkedEvents = {
  /** Durable when it resolves; the same record again changes nothing. @throws an outage, and nothing else */
  park(record: IncomingRecord, parking: Parking): Promise<void>;
  /** Oldest first. */
  list(query: { state: ParkedDocument['state']; limit: number }): Promise<ParkedEvent[]>;
  /** One of them, in whichever state. */
  find(id: string): Promise<FoundEvent | null>;
  /** Handles one again, as it was or with a repaired value; two replays at once have one effect. */
  replay(replay: Replay, dispatch: Dispatch): Promise<ReplayOutcome>;
};

export function parkedEvents(needs: ParkedNeeds): ParkedEvents {
  return {
    park: (record, parking) => park(needs, record, parking),
    list: (query) => list(needs, query),
    find: (id) => find(needs, id),
    replay: (replay, dispatch) => replayParked(needs, replay, dispatch),
  };
}

async function list(
  { documents }: ParkedNeeds,
  { state, limit }: { state: ParkedDocument['state']; limit: number },
): Promise<ParkedEvent[]> {
  const found = await documents.find({ state }, { sort: { at: 1 }, limit });
  return found.map(toEvent);
}

function toEvent({ _id, type, reason, tries, state, at }: ParkedDocument): ParkedEvent {
  return { id: _id, type, reason, tries, state, at: at.toISOString() };
}

async function find({ documents, keyring }: ParkedNeeds, id: string): Promise<FoundEvent | null> {
  const found = await documents.get(id);
  if (!found) return null;
  const record = unsealJson<IncomingRecord>(keyring, found.sealed, placeOfRecord(id));
  return { ...toEvent(found), ...readOrigin(record), writtenAt: found.writtenAt.toISOString() };
}
