import type { Clock } from '@genkan/kernel';
import type { Documents, Filter, Update } from '@genkan/platform';
import { type Aggregate, OUTBOX_LIMIT, type OutboxRecord } from './aggregate.ts';
import type { Fact } from './fact.ts';
import { announceCommit } from './nudges.ts';
import { OutboxFull } from './outbox-full.ts';

export type Commit = {
  /** `_id`, and the state before: the guard of the transition. */
  filter: Filter & { readonly _id: string };
  /** What changes besides the outbox, by update operators. */
  update: Update;
  facts: readonly Fact[];
  clock: Clock;
  arrayFilters?: readonly Filter[];
};

const OWNED_FIELDS = ['outbox', 'outboxSince', 'seq', 'incarnation'];

/**
 * Changes an aggregate and appends the facts of the change, in one atomic conditional update. The only
 * function that appends to an outbox. Without facts it is a plain guarded update.
 * @returns the document afterwards; null if the guard was not met (nothing has changed).
 * @throws OutboxFull if the outbox has no room; StoreUnavailable if the outcome is unknown.
 */
export async function commit<T extends Aggregate>(
  documents: Documents<T>,
  change: Commit,
): Promise<T | null> {
  refuseOwnedFields(change.update);
  const options = change.arrayFilters ? { arrayFilters: change.arrayFilters } : {};
  if (change.facts.length === 0) return documents.update(change.filter, change.update, options);
  const after = await documents.update(withRoom(change), withFacts(change), options);
  if (after) announceCommit(documents, after._id);
  else await refuseIfFull(documents, change);
  return after;
}

/**
 * Inserts a new aggregate together with its first facts.
 * @param doc holds the fields of `newAggregate`.
 * @returns `exists` if somebody inserted this id before; then nothing was appended.
 */
export async function insertWithFacts<T extends Aggregate>(
  documents: Documents<T>,
  doc: T,
  facts: readonly Fact[],
  clock: Clock,
): Promise<'inserted' | 'exists'> {
  const outcome = await documents.insert(facts.length === 0 ? doc : bornWithFacts(doc, facts, clock));
  if (outcome === 'inserted' && facts.length > 0) announceCommit(documents, doc._id);
  return outcome;
}

function bornWithFacts<T extends Aggregate>(doc: T, facts: readonly Fact[], clock: Clock): T {
  const now = clock.now();
  return { ...doc, seq: facts.length, outbox: recordsOf(facts, now), outboxSince: now };
}

function recordsOf(facts: readonly Fact[], time: Date): OutboxRecord[] {
  return facts.map((fact) => ({ ...fact, time }));
}

/** The outbox has room for n more exactly while its element at limit − n does not exist. */
function withRoom({ filter, facts }: Commit): Commit['filter'] {
  return { ...filter, [`outbox.${OUTBOX_LIMIT - facts.length}`]: { $exists: false } };
}

/** `$push` and `$inc`, never `$set`: two commits at once both keep their facts. `$min` keeps the oldest date. */
function withFacts({ update, facts, clock }: Commit): Update {
  const now = clock.now();
  return {
    ...update,
    $push: { ...update.$push, outbox: { $each: recordsOf(facts, now) } },
    $inc: { ...update.$inc, seq: facts.length },
    $min: { ...update.$min, outboxSince: now },
  };
}

function refuseOwnedFields(update: Update): void {
  const touched = Object.values(update).flatMap((fields) => Object.keys(fields));
  const owned = touched.find((path) => OWNED_FIELDS.includes(path.split('.')[0] ?? ''));
  if (owned) throw new Error(`${owned} belongs to commit and the relay; an update must not name it`);
}

async function refuseIfFull<T extends Aggregate>(
  documents: Documents<T>,
  { filter, facts }: Commit,
): Promise<void> {
  const current = await documents.get(filter._id);
  if (current && current.outbox.length > OUTBOX_LIMIT - facts.length) throw new OutboxFull();
}
