import { unsealJson } from '@genkan/kernel';
import { isOutage } from '@genkan/platform';
import type { IncomingRecord } from '../bus/bus.ts';
import type { Dispatch } from '../consumer/dispatch.ts';
import { Unacceptable } from '../consumer/failures.ts';
import { reasonOf } from '../consumer/persevere.ts';
import { type ParkedDocument, type ParkedNeeds, placeOfRecord } from './parked-documents.ts';
import { repairRecord } from './repair-record.ts';

/** `value`: the repaired data, or the repaired event (see `repairRecord`); the key stays as it was. */
export type Replay = { id: string; value?: unknown };

export type ReplayOutcome =
  | { outcome: 'done' | 'not-found' | 'already-replayed' | 'dropped' }
  | { outcome: 'parked-again'; reason: string };

/** Longer than any handler takes; after it a replay whose process died may be taken over. */
const CLAIM_MS = 60_000;

/**
 * Handles a parked event again. It is claimed first, by compare-and-set, so that of two replays at once one
 * has the effect and the other is told `already-replayed`. One of a type that nobody here listens to stays parked.
 * @throws an outage, after giving the claim back: the event stays parked as it was.
 */
export async function replayParked(
  needs: ParkedNeeds,
  replay: Replay,
  dispatch: Dispatch,
): Promise<ReplayOutcome> {
  const claimed = await claim(needs, replay.id);
  if (!claimed) return { outcome: await whyNot(needs, replay.id) };
  try {
    const end = await dispatch(recordOf(needs, claimed, replay));
    // Taken off the list it would be lost, although nothing has been done with it.
    if (end !== 'handled') throw new Unacceptable('unknown type');
  } catch (error) {
    return giveBack(needs, claimed, error);
  }
  await settle(needs, claimed, { state: 'replayed', replayedAt: needs.clock.now() });
  return { outcome: 'done' };
}

async function whyNot({ documents }: ParkedNeeds, id: string) {
  const found = await documents.get(id);
  if (!found) return 'not-found';
  return found.state === 'dropped' ? 'dropped' : 'already-replayed';
}

async function claim({ documents, clock }: ParkedNeeds, id: string): Promise<ParkedDocument | null> {
  const now = clock.now();
  const free = { _id: id, state: 'parked', replayingUntil: { $lte: now } };
  return documents.update(free, { $set: { replayingUntil: new Date(now.getTime() + CLAIM_MS) } });
}

function recordOf({ keyring }: ParkedNeeds, parked: ParkedDocument, replay: Replay): IncomingRecord {
  const stored = unsealJson<IncomingRecord>(keyring, parked.sealed, placeOfRecord(parked._id));
  const record = { ...stored, timestamp: parked.writtenAt };
  return replay.value === undefined ? record : repairRecord(record, replay.value);
}

async function giveBack(needs: ParkedNeeds, claimed: ParkedDocument, error: unknown): Promise<ReplayOutcome> {
  const replayingUntil = new Date(0);
  if (isOutage(error)) {
    await settle(needs, claimed, { replayingUntil });
    throw error;
  }
  const reason = reasonOf(error);
  await settle(needs, claimed, { replayingUntil, reason, tries: claimed.tries + 1 });
  return { outcome: 'parked-again', reason };
}

/** Only while the claim is still ours. */
async function settle(
  { documents }: ParkedNeeds,
  claimed: ParkedDocument,
  $set: Partial<ParkedDocument>,
): Promise<void> {
  await documents.update(
    { _id: claimed._id, state: 'parked', replayingUntil: claimed.replayingUntil },
    { $set },
  );
}
