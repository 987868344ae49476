import type { Documents } from '@genkan/platform';
import type { Publisher } from '../bus/bus.ts';
import type { Aggregate } from './aggregate.ts';
import { outgoingMessages } from './outgoing.ts';

export type DrainWith = { publisher: Publisher; source: string; onSent(count: number): void };

const UNMARK = { $unset: { outboxSince: '' } };

/**
 * Sends what one document holds until it holds nothing: the whole outbox that was read, oldest first; then
 * pulls what was sent. Two senders at once may so double a fact, but never reorder first occurrences, also
 * if one of them sleeps between any two lines of this.
 * @throws what the publisher or the store throws; the facts then wait for the next sender.
 */
export async function drain<T extends Aggregate>(
  documents: Documents<T>,
  id: string,
  how: DrainWith,
): Promise<void> {
  let doc = await documents.get(id);
  while (doc && doc.outbox.length > 0) {
    await how.publisher.publish(outgoingMessages(doc, how.source));
    how.onSent(doc.outbox.length);
    doc = await pullSent(documents, doc);
  }
  if (doc?.outboxSince) await documents.update({ _id: id, 'outbox.0': { $exists: false } }, UNMARK);
}

/** @returns the document afterwards. */
async function pullSent<T extends Aggregate>(documents: Documents<T>, sent: T): Promise<T | null> {
  const $pull = { outbox: { id: { $in: sent.outbox.map((record) => record.id) } } };
  // While `seq` stands, nobody has appended: what is left is part of what was sent, so the mark goes as well.
  const emptied = await documents.update({ _id: sent._id, seq: sent.seq }, { $pull, ...UNMARK });
  return emptied ?? documents.update({ _id: sent._id }, { $pull });
}
