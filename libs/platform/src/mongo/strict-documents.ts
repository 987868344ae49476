import type { Documents, Filter, Update } from './documents.ts';
import { withoutUndefined } from './without-undefined.ts';

/**
 * The promises of `Documents` that hold for every store alike, real or in memory: unknown top-level fields
 * are refused, `undefined` never reaches a filter.
 */
export function strictDocuments<T extends { _id: string }>(documents: Documents<T>): Documents<T> {
  const { name, fields } = documents.definition;
  const assertKnown = (path: string) => {
    const field = path.split('.', 1)[0] ?? '';
    if (!Object.hasOwn(fields, field)) throw new TypeError(`${name} has no field ${field}`);
  };
  const checkFilter = (filter: Filter) => {
    assertNoUndefined(filter, name);
    for (const path of pathsOf(filter)) assertKnown(path);
    return filter;
  };
  const checkUpdate = (update: Update) => {
    for (const path of Object.values(update).flatMap(Object.keys)) assertKnown(path);
    return withoutUndefined(update);
  };

  return {
    definition: documents.definition,
    async insert(document) {
      for (const field of Object.keys(document)) assertKnown(field);
      return documents.insert(withoutUndefined(document));
    },
    get: (id) => documents.get(id),
    find: async (filter, options) => documents.find(checkFilter(filter), options),
    update: async (filter, update, options) =>
      documents.update(checkFilter(filter), checkUpdate(update), options),
    upsert: async (filter, update) => documents.upsert(checkFilter(filter), checkUpdate(update)),
    remove: async (filter) => documents.remove(checkFilter(filter)),
    count: async (filter) => documents.count(checkFilter(filter)),
  };
}

/** The paths that a filter asks about, those inside `$and` and the like included. */
export function pathsOf(filter: Filter): string[] {
  return Object.entries(filter).flatMap(([key, value]) =>
    key.startsWith('$') && Array.isArray(value) ? value.flatMap((part: Filter) => pathsOf(part)) : [key],
  );
}

function assertNoUndefined(value: unknown, name: string): void {
  if (value === undefined) throw new TypeError(`a filter of ${name} asks for undefined`);
  if (typeof value !== 'object' || value === null) return;
  for (const member of Object.values(value)) assertNoUndefined(member, name);
}
