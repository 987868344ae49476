import type { Documents } from '@genkan/platform';
import type { Aggregate } from './aggregate.ts';
import { type Commit, commit } from './commit.ts';
import type { Fact } from './fact.ts';

/** The fact has the id that it had when it was committed first: whoever heard it then knows it. */
export type SayAgain = Omit<Commit, 'facts'> & { fact: Fact };

/**
 * Says a fact again that was committed before, with what that changes. One that still waits to be sent is not
 * said twice.
 * @returns the document afterwards; null where the guard was not met, or the fact has not left yet
 * @throws as `commit` does
 */
export function sayAgain<T extends Aggregate>(
  documents: Documents<T>,
  { fact, filter, ...change }: SayAgain,
): Promise<T | null> {
  const notWaiting = { ...filter, 'outbox.id': { $ne: fact.id } };
  return commit(documents, { ...change, filter: notWaiting, facts: [fact] });
}
