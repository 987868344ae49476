import type { Connection } from 'mongoose';
import { databaseOf } from './database-of.ts';
import type { AnyDefinition } from './documents.ts';
import { mongoCall } from './mongo-call.ts';

/** Creates what is declared and missing; an index that nobody declares any more is left to the operator. */
export async function ensureIndexes(
  connection: Connection,
  definitions: readonly AnyDefinition[],
): Promise<void> {
  for (const { name, indexes } of definitions) {
    for (const { fields, sparse = false } of indexes) {
      await mongoCall(() =>
        databaseOf(connection)
          .collection(name)
          .createIndex({ ...fields }, { sparse }),
      );
    }
  }
}
