import {
  type Documents,
  type DocumentsDefinition,
  type Filter,
  strictDocuments,
  type Update,
} from '@genkan/platform';
import { find, Query } from 'mingo';
import { type Modifier, updateOne } from 'mingo/updater';
import { copyOf } from './copy-of.ts';

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
    return copyOf(changed);
  };

  return strictDocuments<T>({
    definition,
    async insert(document) {
      await nextTurn();
      if (stored.has(document._id)) return 'exists';
      stored.set(document._id, copyOf(document));
      return 'inserted';
    },
    async get(id) {
      await nextTurn();
      const document = stored.get(id);
      return document ? copyOf(document) : null;
    },
    async find(filter, { sort = { _id: 1 }, limit }) {
      await nextTurn();
      const cursor = find<T, Record<string, unknown>>(matching(filter), {})
        .sort({ ...sort })
        .limit(limit);
      return copyOf(cursor.all());
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
      const fresh = { ...equalitiesOf(filter), ...copyOf(update.$setOnInsert) } as T;
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
  const copies = [copyOf(document)];
  for (const part of onePathPerElement(update)) {
    updateOne(copies, {}, copyOf(part) as Modifier<T>, {
      arrayFilters: arrayFilters.map((filter) => ({ ...filter })),
      cloneMode: 'deep',
    });
  }
  const [changed] = copies;
  if (!changed) throw new Error('an update lost its document');
  return changed;
}

/** mingo takes one `array.$[element]` path at a time; MongoDB takes several, so they are handed on one by one. */
function onePathPerElement(update: Update): Update[] {
  const entries = Object.entries(update.$set ?? {});
  const elements = entries.filter(([path]) => path.includes('$['));
  const plain = Object.fromEntries(entries.filter(([path]) => !path.includes('$[')));
  const { $set: _split, ...others } = update;
  const rest: Update = Object.keys(plain).length > 0 ? { ...others, $set: plain } : others;
  return [rest, ...elements.map(([path, value]) => ({ $set: { [path]: value } }))].filter(
    (part) => Object.keys(part).length > 0,
  );
}

function withoutOnInsert({ $setOnInsert: _onlyOnInsert, ...update }: Update): Update {
  return update;
}

/** What an upsert puts into a new document: the filter's plain equalities. */
function equalitiesOf(filter: Filter): Record<string, unknown> {
  const plain = Object.entries(filter).filter(([path, value]) => !path.includes('.') && !isOperators(value));
  return copyOf(Object.fromEntries(plain));
}

function isOperators(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(value).some((key) => key.startsWith('$'));
}
