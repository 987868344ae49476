import { seal } from '@genkan/kernel';
import { type ParkedNeeds, placeOfWhy } from './parked-documents.ts';

/** `why`: free text of the operator's, who is named by their token. */
export type Drop = { id: string; why: string; by: string };

export type DropOutcome = { outcome: 'dropped' | 'not-parked' | 'not-found' };

/** parked → dropped: nothing comes of it. One that somebody is replaying at the moment is left to them. */
export async function dropParked(
  { documents, keyring, clock }: ParkedNeeds,
  { id, why, by }: Drop,
): Promise<DropOutcome> {
  const at = clock.now();
  const free = { _id: id, state: 'parked', replayingUntil: { $lte: at } };
  const dropped = { at, by, why: seal(keyring, why, placeOfWhy(id)) };
  if (await documents.update(free, { $set: { state: 'dropped', dropped } })) return { outcome: 'dropped' };
  return { outcome: (await documents.get(id)) ? 'not-parked' : 'not-found' };
}
