import { isNativeError } from 'node:util/types';
import { StoreUnavailable } from '../outage/outage.ts';

/** Names of the driver's and mongoose's errors that mean: not reached, or not in time. */
const AWAY = new Set([
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoServerSelectionError',
  'MongooseServerSelectionError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoPoolClosedError',
  'MongoPoolClearedError',
  'MongoWaitQueueTimeoutError',
  'MongoOperationTimeoutError',
  'MongoWriteConcernError',
  'MongoExpiredSessionError',
]);

/**
 * Codes of a server that is reached but cannot serve: elections and shutdowns (89, 91, 189, 10107, 11600,
 * 11602, 13435, 13436), time and write concern (50, 64, 100, 262), network between members (6, 7, 9001),
 * disk full (14031).
 */
const NOT_NOW = new Set([
  6, 7, 50, 64, 89, 91, 100, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436, 14031,
]);

const DUPLICATE_KEY = 11_000;

/** @throws StoreUnavailable where MongoDB does not answer or cannot serve; everything else as it is. */
export async function mongoCall<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw isAway(error) ? new StoreUnavailable('mongodb', error) : error;
  }
}

/** Only `_id` is unique, so a duplicate key always means: a document with this `_id` is there. */
export function isDuplicate(error: unknown): boolean {
  return isNativeError(error) && (error as { code?: unknown }).code === DUPLICATE_KEY;
}

function isAway(error: unknown): boolean {
  if (!isNativeError(error)) return false;
  const { code } = error as { code?: unknown };
  return AWAY.has(error.name) || (typeof code === 'number' && NOT_NOW.has(code)) || isBuffering(error);
}

/** mongoose has no type of its own for a command that was given before the first connection. */
function isBuffering(error: Error): boolean {
  return (
    error.name === 'MongooseError' &&
    /initial connection|buffering timed out|not connected|force closed/i.test(error.message)
  );
}
