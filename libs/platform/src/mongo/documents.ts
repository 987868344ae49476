/** What a field holds. `object` and `array` are stored as they stand. */
export type FieldKind = 'string' | 'number' | 'date' | 'boolean' | 'object' | 'array';

/**
 * One index. None is `unique` but that of `_id`: uniqueness elsewhere would not survive sharding by hashed
 * `_id`; what must be unique is an `_id` (claims).
 */
export type IndexDefinition = {
  readonly fields: Readonly<Record<string, 1 | -1>>;
  /** Documents without the field stay out of the index. */
  readonly sparse?: boolean;
  readonly unique?: never;
};

/** A collection: its name, all of its top-level fields, its indexes. */
export type DocumentsDefinition<T extends { _id: string }> = {
  readonly name: string;
  readonly fields: { readonly [Field in keyof T]-?: FieldKind };
  readonly indexes: readonly IndexDefinition[];
};

/** The definition of some collection, whatever its documents are. */
export type AnyDefinition = Pick<DocumentsDefinition<{ _id: string }>, 'name' | 'indexes'>;

/** A MongoDB filter made by a store, never by a request. Every one starts with `_id` or a declared index. */
export type Filter = Readonly<Record<string, unknown>>;

type Assignments = Readonly<Record<string, unknown>>;

/** The update operators that MongoDB and its stand-in do alike. No replacement, no pipeline, no positional `$`. */
export type Update = {
  readonly $set?: Assignments;
  readonly $setOnInsert?: Assignments;
  readonly $unset?: Assignments;
  readonly $inc?: Readonly<Record<string, number>>;
  readonly $min?: Assignments;
  readonly $push?: Assignments;
  readonly $pull?: Assignments;
  readonly $addToSet?: Assignments;
};

export type FindOptions = {
  readonly sort?: Readonly<Record<string, 1 | -1>>;
  /** Always given: no read is without an end. */
  readonly limit: number;
};

export type UpdateOptions = { readonly arrayFilters?: readonly Filter[] };

/**
 * One collection. Each call is one atomic operation on one document (`find`, `count` and `remove` aside).
 * `undefined` members of documents and updates are left out; in filters they are refused, since a condition
 * that disappears matches everything. A top-level field that the definition does not name is refused.
 * Every method throws StoreUnavailable where the store does not answer.
 */
export interface Documents<T extends { _id: string }> {
  readonly definition: DocumentsDefinition<T>;
  /** `exists`: a document with this `_id` is there already, and stays as it is. */
  insert(document: T): Promise<'inserted' | 'exists'>;
  get(id: string): Promise<T | null>;
  find(filter: Filter, options: FindOptions): Promise<T[]>;
  /** Returns the document as it is after the update; null where nothing met the filter. */
  update(filter: Filter, update: Update, options?: UpdateOptions): Promise<T | null>;
  /** Like `update`, but inserts where there is no such `_id`; null where there is one that the guard refuses. */
  upsert(filter: Filter, update: Update): Promise<T | null>;
  /** Returns how many documents were removed. */
  remove(filter: Filter): Promise<number>;
  count(filter: Filter): Promise<number>;
}

/** Declares a collection, so that both its store and its stand-in for tests are made of the same line. */
export function defineDocuments<T extends { _id: string }>(
  definition: DocumentsDefinition<T>,
): DocumentsDefinition<T> {
  return definition;
}
