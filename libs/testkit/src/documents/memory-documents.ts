import {
  type Documents,
  type DocumentsDefinition,
  type Filter,
  strictDocuments,
  type Update,
} from '@genkan/platform';
import { find, Query } from 'mingo';
import type { Projection } from 'mingo/types';
import { type Modifier, updateOne } from 'mingo/updater';

type Stored = { _id: string };

/**
 * A complete collection in memory, held to the same contract suite as the real one. Each call is atomic, as
 * nothing is awaited between its reading and its writing; documents go in and come out as copies.
 */
export function memoryDocuments<T extends Stored>(definition: DocumentsDefinition<T>): Documents<T> {
  const stored = new Map<string, T>();
  const all = () => [...stored.values()];
  const matching = (filter: Filter) => {
    const candidates = typeof filter._id === 'string' ? byId(stored, filter._id) : all();
    const query = new Query<Record<string, unknown>>({ ...filter }, {});
    return candidates.filter((document) => query.test(document));
  };
  const apply = (document: T, update: Update, arrayFilters: readonly Filter[]) => {
    const changed = changedCopy(document, update, arrayFilters);
    stored.set(changed._id, changed);
    return structuredClone(changed);
  };

  return strictDocuments<T>({
    definition,
    async insert(document) {
      await nextTurn();
      if (stored.has(document._id)) return 'exists';
      stored.set(document._id, structuredClone(document));
      return 'inserted';
    },
    async get(id) {
      await nextTurn();
      const document = stored.get(id);
      return document ? structuredClone(document) : null;
    },
    async find(filter, { sort = { _id: 1 }, limit, projection = {} }) {
      await nextTurn();
      const cursor = find<T, Record<string, unknown>>(matching(filter), {}, {
        ...projection,
      } as Projection<T>)
        .sort({ ...sort })
        .limit(limit);
      return structuredClone(cursor.all());
    },
    async update(filter, update, { arrayFilters = [] } = {}) {
      await nextTurn();
      const [document] = matching(filter);
      return document ? apply(document, withoutOnInsert(update), arrayFilters) : null;
    },
    async upsert(filter, update) {
      await nextTurn();
      const [document] = matching(filter);
      if (document) return apply(document, withoutOnInsert(update), []);
      const fresh = { ...equalitiesOf(filter), ...structuredClone(update.$setOnInsert) } as T;
      if (stored.has(fresh._id)) return null;
      return apply(fresh, withoutOnInsert(update), []);
    },
    async remove(filter) {
      await nextTurn();
      const doomed = matching(filter);
      for (const { _id } of doomed) stored.delete(_id);
      return doomed.length;
    },
    async count(filter) {
      await nextTurn();
      return matching(filter).length;
    },
  });
}

/** A store answers later, never at once: callers that run at the same time interleave between their calls. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function byId<T extends Stored>(stored: ReadonlyMap<string, T>, id: string): T[] {
  const document = stored.get(id);
  return document ? [document] : [];
}

/** On a copy, so that an update that fails half-way changes nothing. */
function changedCopy<T extends Stored>(document: T, update: Update, arrayFilters: readonly Filter[]): T {
  const copies = [structuredClone(document)];
  const modifier = structuredClone(update) as Modifier<T>;
  if (Object.keys(update).length > 0) {
    updateOne(copies, {}, modifier, {
      arrayFilters: arrayFilters.map((filter) => ({ ...filter })),
      cloneMode: 'deep',
    });
  }
  const [changed] = copies;
  if (!changed) throw new Error('an update lost its document');
  return changed;
}

function withoutOnInsert({ $setOnInsert: _onlyOnInsert, ...update }: Update): Update {
  return update;
}

/** What an upsert puts into a new document: the filter's plain equalities. */
function equalitiesOf(filter: Filter): Record<string, unknown> {
  const plain = Object.entries(filter).filter(([path, value]) => !path.includes('.') && !isOperators(value));
  return structuredClone(Object.fromEntries(plain));
}

function isOperators(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(value).some((key) => key.startsWith('$'));
}
