import { isNativeError } from 'node:util/types';
import { StoreUnavailable } from '../outage/outage.ts';

/** What Redis says while it loads, fails over or is full: it answers, but cannot serve. */
const NOT_NOW =
  /^(LOADING|READONLY|OOM|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|BUSY|NOREPLICAS|MISCONF|UNKILLABLE)\b/;

/**
 * Runs commands of Redis.
 * @throws StoreUnavailable where it does not answer in time or cannot serve; other replies of Redis (a wrong
 * type, a faulty script) are bugs of ours and thrown as they are.
 */
export async function redisCall<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (isNativeError(error) && error.name === 'ReplyError' && !NOT_NOW.test(error.message)) throw error;
    throw new StoreUnavailable('redis', error);
  }
}
