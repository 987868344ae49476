import { sealJson } from '@genkan/kernel';
import { isOutage, StoreUnavailable } from '@genkan/platform';
import type { IncomingRecord } from '../bus/bus.ts';
import { type ParkedDocument, type ParkedNeeds, placeOfRecord } from './parked-documents.ts';
import { readType } from './read-type.ts';

export type Parking = { group: string; reason: string; tries: number };

/** Headers that stay of a record that cannot be kept: its names are among them, and not the 20 MB of one. */
const MOST_HEADERS = 50;
const MOST_HEADER_LENGTH = 200;

/**
 * Sets a record aside, whatever it is. One that cannot be kept whole, for it is larger than a document may be,
 * is kept without its content: where it stands on the topic is told all the same.
 * @throws an outage and nothing else; what fails for want of anything but the store is said to be one, too: the
 * consumer waits and says so, and no record is lost.
 */
export async function park(needs: ParkedNeeds, record: IncomingRecord, parking: Parking): Promise<void> {
  try {
    await keep(needs, record, parking);
  } catch (error) {
    if (isOutage(error)) throw error;
    await keep(needs, withoutContent(record), parking).catch((cause: unknown) => {
      throw isOutage(cause) ? cause : new StoreUnavailable('the place of parked events', cause);
    });
  }
}

function withoutContent(record: IncomingRecord): IncomingRecord {
  const { unreadable: _bytes, ...rest } = record;
  const short = Object.entries(record.headers).filter(
    ([name, value]) => name.length + value.length <= MOST_HEADER_LENGTH,
  );
  const headers = Object.fromEntries(short.slice(0, MOST_HEADERS));
  return { ...rest, key: null, value: null, headers, cut: true };
}

async function keep(needs: ParkedNeeds, record: IncomingRecord, parking: Parking): Promise<void> {
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
