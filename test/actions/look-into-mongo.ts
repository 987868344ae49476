import mongoose from 'mongoose';
import { runningSystem } from './running-system.ts';

export type MongoClient = ReturnType<mongoose.Connection['getClient']>;

/** Looks into the store, past the services; writes nothing that is theirs. Connected for this one look. */
export async function lookIntoMongo<T>(look: (client: MongoClient) => Promise<T>): Promise<T> {
  const connection = await mongoose.createConnection(runningSystem().mongodb).asPromise();
  try {
    return await look(connection.getClient());
  } finally {
    await connection.close();
  }
}
