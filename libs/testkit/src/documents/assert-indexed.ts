import { type AnyDefinition, pathsOf } from '@genkan/platform';
import type { RecordedQuery } from './record-queries.ts';

/**
 * Asserts that every filter can start with `_id` or with the first field of a declared index, and that no
 * index but `_id`'s is unique.
 * @throws Error that lists every query and index that breaks the rule.
 */
export function assertIndexed(
  definitions: readonly AnyDefinition[],
  queries: readonly RecordedQuery[],
): void {
  const faults = [
    ...definitions.flatMap(uniqueIndexes),
    ...queries.flatMap((query) => fullScans(definitions, query)),
  ];
  if (faults.length > 0) throw new Error([...new Set(faults)].join('\n'));
}

/** The type already refuses it; this is for definitions that have come by another way. */
function uniqueIndexes({ name, indexes }: AnyDefinition): string[] {
  const unique = indexes.filter((index) => Boolean((index as { unique?: unknown }).unique));
  return unique.map(({ fields }) => `${name}: the index ${Object.keys(fields).join(', ')} is unique`);
}

function fullScans(definitions: readonly AnyDefinition[], { collection, filter }: RecordedQuery): string[] {
  const definition = definitions.find(({ name }) => name === collection);
  if (!definition) return [`${collection}: nobody declares this collection`];
  const starts = new Set([
    '_id',
    ...definition.indexes.flatMap(({ fields }) => Object.keys(fields).slice(0, 1)),
  ]);
  const paths = requiredPaths(filter);
  return paths.some((path) => starts.has(path))
    ? []
    : [`${collection}: no index starts with ${paths.join(', ') || 'nothing'}`];
}

/** An `$or` may be met without any one of its paths, so it does not count. */
function requiredPaths(filter: RecordedQuery['filter']): string[] {
  return pathsOf(
    Object.fromEntries(Object.entries(filter).filter(([key]) => key === '$and' || !key.startsWith('$'))),
  );
}
