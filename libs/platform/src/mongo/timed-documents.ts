import type { TakeTime } from '../metrics/store-seconds.ts';
import type { Documents } from './documents.ts';

/** The same collection; the time of each call is taken. */
export function timedDocuments<T extends { _id: string }>(
  documents: Documents<T>,
  takeTime: TakeTime,
): Documents<T> {
  const timed = <Result>(call: () => Promise<Result>): Promise<Result> => call().finally(takeTime());
  return {
    definition: documents.definition,
    insert: (document) => timed(() => documents.insert(document)),
    get: (id) => timed(() => documents.get(id)),
    find: (filter, options) => timed(() => documents.find(filter, options)),
    update: (filter, update, options) => timed(() => documents.update(filter, update, options)),
    upsert: (filter, update) => timed(() => documents.upsert(filter, update)),
    remove: (filter) => timed(() => documents.remove(filter)),
    count: (filter) => timed(() => documents.count(filter)),
  };
}
