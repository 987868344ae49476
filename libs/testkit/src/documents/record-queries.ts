import type { Documents, Filter } from '@genkan/platform';

/** A filter that a store has used, and on which collection. */
export type RecordedQuery = { readonly collection: string; readonly filter: Filter };

/** The same documents, with a list that grows by every filter that is asked for. */
export function recordQueries<T extends { _id: string }>(
  documents: Documents<T>,
): { readonly documents: Documents<T>; readonly queries: RecordedQuery[] } {
  const queries: RecordedQuery[] = [];
  const note = (filter: Filter) => {
    queries.push({ collection: documents.definition.name, filter });
    return filter;
  };
  const recorded: Documents<T> = {
    definition: documents.definition,
    insert: (document) => documents.insert(document),
    get: (id) => {
      note({ _id: id });
      return documents.get(id);
    },
    find: (filter, options) => documents.find(note(filter), options),
    update: (filter, update, options) => documents.update(note(filter), update, options),
    upsert: (filter, update) => documents.upsert(note(filter), update),
    remove: (filter) => documents.remove(note(filter)),
    count: (filter) => documents.count(note(filter)),
  };
  return { documents: recorded, queries };
}
