import { sealJson } from '@genkan/kernel';
import type { IncomingRecord } from '../bus/bus.ts';
import type { Dispatch } from '../consumer/dispatch.ts';
import { type ParkedDocument, type ParkedNeeds, placeOfRecord } from './parked-documents.ts';
import { readType } from './read-type.ts';
import { type Replay, type ReplayOutcome, replayParked } from './replay.ts';

export type Parking = { group: string; reason: string; tries: number };

/** What may be told of a parked event: no key, no payload. */
export type ParkedEvent = Pick<ParkedDocument, 'type' | 'reason' | 'tries' | 'state'> & {
  id: string;
  at: string;
};

/** Events that were set aside so that the others can go on. */
export type ParkedEvents = {
  /** Durable when it resolves; the same record again changes nothing. */
  park(record: IncomingRecord, parking: Parking): Promise<void>;
  /** Oldest first. */
  list(query: { state: ParkedDocument['state']; limit: number }): Promise<ParkedEvent[]>;
  /** Handles one again, as it was or with a repaired value; two replays at once have one effect. */
  replay(replay: Replay, dispatch: Dispatch): Promise<ReplayOutcome>;
};

export function parkedEvents(needs: ParkedNeeds): ParkedEvents {
  return {
    park: (record, parking) => park(needs, record, parking),
    list: (query) => list(needs, query),
    replay: (replay, dispatch) => replayParked(needs, replay, dispatch),
  };
}

async function park(needs: ParkedNeeds, record: IncomingRecord, parking: Parking): Promise<void> {
  const id = `${record.topic}/${record.partition}/${record.offset}`;
  if ((await needs.documents.insert(toDocument(needs, { id, record, parking }))) === 'inserted') return;
  const before = await needs.documents.get(id);
  if (before?.writtenAt.getTime() === record.timestamp.getTime()) return;
  // A topic that was made anew counts its offsets from 0 again: same place, another event.
  const unique = `${id}/${record.timestamp.getTime()}`;
  await needs.documents.insert(toDocument(needs, { id: unique, record, parking }));
}

type Entry = { id: string; record: IncomingRecord; parking: Parking };

function toDocument({ keyring, clock }: ParkedNeeds, { id, record, parking }: Entry): ParkedDocument {
  return {
    _id: id,
    ...parking,
    type: readType(record),
    sealed: sealJson(keyring, record, placeOfRecord(id)),
    state: 'parked',
    at: clock.now(),
    writtenAt: record.timestamp,
    replayingUntil: new Date(0),
  };
}

async function list(
  { documents }: ParkedNeeds,
  { state, limit }: { state: ParkedDocument['state']; limit: number },
): Promise<ParkedEvent[]> {
  const found = await documents.find({ state }, { sort: { at: 1 }, limit });
  return found.map(({ _id, type, reason, tries, state, at }) => {
    return { id: _id, type, reason, tries, state, at: at.toISOString() };
  });
}
