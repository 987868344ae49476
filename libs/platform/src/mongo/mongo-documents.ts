import { type Connection, type Model, Schema } from 'mongoose';
import type { Documents, DocumentsDefinition, FieldKind, Filter, Update } from './documents.ts';
import { isDuplicate, mongoCall } from './mongo-call.ts';

const TYPES: Readonly<Record<FieldKind, unknown>> = {
  string: String,
  number: Number,
  date: Date,
  boolean: Boolean,
  object: Schema.Types.Mixed,
  array: { type: [Schema.Types.Mixed], default: undefined },
};

type Stored = { _id: string };

/** One collection through mongoose: lean reads, and updates that return the document as it is afterwards. */
export function mongoDocuments<T extends Stored>(
  connection: Connection,
  definition: DocumentsDefinition<T>,
): Documents<T> {
  const model = createModel(connection, definition);
  const change = (filter: Filter, update: Update, options: object) =>
    mongoCall(async () => {
      const settled = { ...options, returnDocument: 'after', lean: true, setDefaultsOnInsert: false };
      return (await model.findOneAndUpdate({ ...filter }, { ...update }, settled as object)) as T | null;
    });

  return {
    definition,
    insert: (document) =>
      mongoCall(async () => {
        await model.create([document]);
        return 'inserted' as const;
      }).catch((error: unknown) => {
        if (isDuplicate(error)) return 'exists' as const;
        throw error;
      }),
    get: (id) => mongoCall(async () => (await model.findOne({ _id: id }).lean()) as T | null),
    find: (filter, { sort = {}, limit }) =>
      mongoCall(
        async () =>
          (await model
            .find({ ...filter })
            .sort(sort)
            .limit(limit)
            .lean()) as T[],
      ),
    update: (filter, update, { arrayFilters } = {}) =>
      change(filter, update, arrayFilters ? { arrayFilters: [...arrayFilters] } : {}),
    upsert: (filter, update) =>
      change(filter, update, { upsert: true }).catch((error: unknown) => {
        if (isDuplicate(error)) return null;
        throw error;
      }),
    remove: (filter) => mongoCall(async () => (await model.deleteMany({ ...filter })).deletedCount),
    count: (filter) => mongoCall(() => model.countDocuments({ ...filter })),
  };
}

function createModel<T extends Stored>(
  connection: Connection,
  definition: DocumentsDefinition<T>,
): Model<Stored> {
  const fields = Object.entries<FieldKind>(definition.fields).map(([field, kind]) => [field, TYPES[kind]]);
  const schema = new Schema(Object.fromEntries(fields), {
    collection: definition.name,
    strict: 'throw',
    strictQuery: false,
    versionKey: false,
    minimize: false,
    autoIndex: false,
    autoCreate: false,
    bufferCommands: false,
  });
  return connection.model<Stored>(definition.name, schema as unknown as Schema<Stored>);
}
