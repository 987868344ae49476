import type { Connection } from 'mongoose';
import { StoreUnavailable } from '../outage/outage.ts';

/** @throws StoreUnavailable while there has been no connection yet. */
export function databaseOf(connection: Connection): NonNullable<Connection['db']> {
  if (!connection.db) throw new StoreUnavailable('mongodb');
  return connection.db;
}
