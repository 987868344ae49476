import { unsealJson } from '@genkan/kernel';
import { isOutage } from '@genkan/platform';
import type { IncomingRecord } from '../bus/bus.ts';
import type { Dispatch } from '../consumer/dispatch.ts';
import { reasonOf } from '../consumer/persevere.ts';
import { type ParkedDocument, type ParkedNeeds, placeOfRecord } from './parked-documents.ts';
import { repairValue } from './repair-value.ts';

/** `value`: put in place of the record's data, as JSON (see `repairValue`); envelope and key stay as they were. */
export type Replay = { id: string; value?: unknown };

export type ReplayOutcome =
  | { outcome: 'done' | 'not-found' | 'already-replayed' }
  | { outcome: 'parked-again'; reason: string };

/** Longer than any handler takes; after it a replay whose process died may be taken over. */
const CLAIM_MS = 60_000;

/**
 * Handles a parked event again. It is claimed first, by compare-and-set, so that of two replays at once one
 * has the effect and the other is told `already-replayed`.
 * @throws an outage, after giving the claim back: the event stays parked as it was.
 */
export async function replayParked(
  needs: ParkedNeeds,
  replay: Replay,
  dispatch: Dispatch,
): Promise<ReplayOutcome> {
  const claimed = await claim(needs, replay.id);
  if (!claimed) return { outcome: (await needs.documents.get(replay.id)) ? 'already-replayed' : 'not-found' };
  try {
    await dispatch(recordOf(needs, claimed, replay));
  } catch (error) {
    return giveBack(needs, claimed, error);
  }
  await settle(needs, claimed, { state: 'replayed', replayedAt: needs.clock.now() });
  return { outcome: 'done' };
}

async function claim({ documents, clock }: ParkedNeeds, id: string): Promise<ParkedDocument | null> {
  const now = clock.now();
  const free = { _id: id, state: 'parked', replayingUntil: { $lte: now } };
  return documents.update(free, { $set: { replayingUntil: new Date(now.getTime() + CLAIM_MS) } });
}

function recordOf({ keyring }: ParkedNeeds, parked: ParkedDocument, replay: Replay): IncomingRecord {
  const stored = unsealJson<IncomingRecord>(keyring, parked.sealed, placeOfRecord(parked._id));
  const value = replay.value === undefined ? stored.value : repairValue(stored, replay.value);
  return { ...stored, timestamp: parked.writtenAt, value };
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
