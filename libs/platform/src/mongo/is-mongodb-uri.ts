import { mongo } from 'mongoose';

/** Hosts, and the name of a database: without one the driver would take `test`, for all services the same. */
const WITH_DATABASE = /^mongodb(?:\+srv)?:\/\/[^\s/,]+(?:,[^\s/,]+)*\/[^\s/\\."$?#]+(?:\?\S*)?$/;

/** Whether the driver can read the URI, down to its options. Nothing is connected. */
export function isMongodbUri(uri: string): boolean {
  if (!WITH_DATABASE.test(uri)) return false;
  try {
    new mongo.MongoClient(uri);
    return true;
  } catch {
    return false;
  }
}
