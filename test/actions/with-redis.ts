import { Redis } from 'ioredis';
import { runningSystem } from './running-system.ts';

/** Has something done in the system's Redis, past the gateway. Connected for this one errand. */
export async function withRedis<T>(errand: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(runningSystem().redis);
  try {
    return await errand(redis);
  } finally {
    redis.disconnect();
  }
}
