import type { Clock, Keyring } from '@genkan/kernel';
import type { Documents } from '@genkan/platform';
import type { Quarantined, QuarantineEntry } from '../domain/quarantine.ts';
import {
  type QuarantineDocument,
  sealWhy,
  toQuarantineDocument,
  toQuarantineEntry,
} from './quarantine-document.ts';

type Needs = { documents: Documents<QuarantineDocument>; sealingKeys: Keyring; clock: Clock };

/** Of one person HR has not said more than this many things since. */
const MOST_OF_ONE = 100;

/** Events that a person decides about, and how they were decided. */
export function createQuarantineStore({ documents, sealingKeys, clock }: Needs) {
  const opened = (document: QuarantineDocument) => toQuarantineEntry(sealingKeys, document);
  const decidedBy = (by: string) => ({ at: clock.now(), by, why: null });
  return {
    /** Sets an event aside; the same event again changes nothing. */
    async put(entry: Quarantined): Promise<void> {
      await documents.insert(toQuarantineDocument(sealingKeys, entry, clock.now()));
    },

    /** Those that wait, oldest first. */
    async list(limit: number): Promise<QuarantineEntry[]> {
      const found = await documents.find({ state: 'open' }, { sort: { at: 1 }, limit });
      return found.map(opened);
    },

    async get(id: string): Promise<QuarantineEntry | null> {
      const document = await documents.get(id);
      return document && opened(document);
    },

    /** The last thing that HR said of the same person after it, unless that was dropped. */
    async findNewer({ memberId, at }: QuarantineEntry): Promise<QuarantineEntry | null> {
      const later = { memberId, at: { $gt: at }, state: { $in: ['open', 'accepted'] } };
      const [document] = await documents.find(later, { sort: { at: -1 }, limit: 1 });
      return document ? opened(document) : null;
    },

    /** open → accepted, with those of the same person that came before it → superseded. @returns false if it was */
    async accept({ id, memberId, at }: QuarantineEntry, by: string): Promise<boolean> {
      const earlier = { memberId, at: { $lte: at }, state: 'open' };
      for (const { _id } of await documents.find(earlier, { limit: MOST_OF_ONE })) {
        if (_id === id) continue;
        const superseded = { state: 'superseded', decided: decidedBy(by) };
        await documents.update({ _id, state: 'open' }, { $set: superseded });
      }
      // Its effect is there already: a drop at the same time comes too late.
      const notYet = { _id: id, state: { $ne: 'accepted' } };
      return (
        (await documents.update(notYet, { $set: { state: 'accepted', decided: decidedBy(by) } })) !== null
      );
    },

    /** open → dropped. @returns false if it is not open any more */
    async drop(id: string, { by, why }: { by: string; why: string }): Promise<boolean> {
      const decided = { at: clock.now(), by, why: sealWhy(sealingKeys, id, why) };
      return (
        (await documents.update({ _id: id, state: 'open' }, { $set: { state: 'dropped', decided } })) !== null
      );
    },
  };
}
