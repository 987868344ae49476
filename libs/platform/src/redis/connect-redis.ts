import { Redis } from 'ioredis';
import type { Part } from '../lifecycle/part.ts';
import type { Log } from '../log/create-log.ts';
import type { Metrics } from '../metrics/create-metrics.ts';
import { storeSeconds, type TakeTime } from '../metrics/store-seconds.ts';
import { logComings } from './log-comings.ts';
import { isNoPrimary, servesAsReplica } from './no-primary.ts';

export type RedisStore = { readonly redis: Redis; readonly part: Part };

const CONNECT_MS = 2_000;
const FIRST_RETRY_MS = 100;
const MAX_RETRY_MS = 2_000;
/** A Redis that loads its data says how long that may take; it is asked again at least so often. */
const LOADING_RETRY_MS = 1_000;
const CLOSE_MS = 1_000;
/** Silence for so many times as an answer may take: the connection leads nowhere any more. */
const SILENT_ANSWERS = 2;

export type RedisOptions = {
  readonly uri: string;
  readonly log: Log;
  /** Milliseconds that an answer may take. */
  readonly commandMs: number;
  /** Where the time of each command is told; nowhere, unless given. */
  readonly metrics?: Metrics;
};

/**
 * A connection to Redis that fails fast: without these limits a command waits for as long as Redis is away.
 * Commands stay within Redis 6.2. `part.start` does not wait: a gateway without Redis answers 503 by itself.
 *
 * After a failover it looks for the primary anew: a node that says that it is none, and one that says nothing,
 * is left. No command is ever sent twice: a SET NX that had reached the node before the connection broke would
 * find its own write and take it for somebody else's. Whoever waits for an answer then is told that there is none.
 */
export function connectRedis({ uri, log, commandMs, metrics }: RedisOptions): RedisStore {
  let attempts = 0;
  const redis = new Redis(uri, {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: CONNECT_MS,
    commandTimeout: commandMs,
    socketTimeout: commandMs * SILENT_ANSWERS,
    maxLoadingRetryTime: LOADING_RETRY_MS,
    retryStrategy: () => {
      attempts += 1;
      return Math.min(attempts * FIRST_RETRY_MS, MAX_RETRY_MS) + Math.random() * FIRST_RETRY_MS;
    },
    reconnectOnError: (error) => {
      if (isNoPrimary(error)) comings.away(error);
      return isNoPrimary(error);
    },
  });
  timeCommands(redis, storeSeconds(metrics, 'redis'));
  const comings = logComings(log);
  redis.on('error', comings.away);
  redis.on('ready', async () => {
    if (await servesAsReplica(redis)) return redis.disconnect(true);
    attempts = 0;
    comings.back();
  });
  const part: Part = {
    name: 'redis',
    start: () => redis.connect().catch(() => undefined),
    stop: () => close(redis),
  };
  return { redis, part };
}

/** ioredis gives every command, whatever its name, through this one door. */
function timeCommands(redis: Redis, takeTime: TakeTime): void {
  const send = redis.sendCommand.bind(redis);
  redis.sendCommand = (command, stream) => {
    const taken = takeTime();
    command.promise.then(taken, taken);
    return send(command, stream);
  };
}

async function close(redis: Redis): Promise<void> {
  if (redis.status !== 'ready') return redis.disconnect();
  const late = setTimeout(() => redis.disconnect(), CLOSE_MS);
  await redis.quit().catch(() => undefined);
  clearTimeout(late);
}
