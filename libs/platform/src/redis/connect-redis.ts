import { Redis } from 'ioredis';
import type { Part } from '../lifecycle/part.ts';
import type { Log } from '../log/create-log.ts';

export type RedisStore = { readonly redis: Redis; readonly part: Part };

const CONNECT_MS = 2_000;
const MAX_RETRY_MS = 2_000;
const CLOSE_MS = 1_000;

export type RedisOptions = {
  readonly uri: string;
  readonly log: Log;
  /** Milliseconds that an answer may take. */
  readonly commandMs: number;
};

/**
 * A connection to Redis that fails fast: without these limits a command waits for as long as Redis is away.
 * Commands stay within Redis 6.2. `part.start` does not wait: a gateway without Redis answers 503 by itself.
 */
export function connectRedis({ uri, log, commandMs }: RedisOptions): RedisStore {
  const redis = new Redis(uri, {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: CONNECT_MS,
    commandTimeout: commandMs,
    retryStrategy: (times) => Math.min(times * 100, MAX_RETRY_MS) + Math.random() * 100,
  });
  logChanges(redis, log);
  const part: Part = {
    name: 'redis',
    start: () => redis.connect().catch(() => undefined),
    stop: () => close(redis),
  };
  return { redis, part };
}

/** One line when it goes and one when it comes, not one per attempt. */
function logChanges(redis: Redis, log: Log): void {
  let away = false;
  redis.on('error', (error: Error) => {
    if (!away) log.warn({ part: 'redis', err: error }, 'redis does not answer');
    away = true;
  });
  redis.on('ready', () => {
    log.info({ part: 'redis' }, away ? 'redis answers again' : 'redis answers');
    away = false;
  });
}

async function close(redis: Redis): Promise<void> {
  if (redis.status !== 'ready') return redis.disconnect();
  const late = setTimeout(() => redis.disconnect(), CLOSE_MS);
  await redis.quit().catch(() => undefined);
  clearTimeout(late);
}
