import { withRedis } from './with-redis.ts';

/**
 * Redis keeps the machine's time, also while the services' clock is moved: what nobody touches for so long has so
 * much less to live, or is gone.
 */
export async function letSessionsIdle(ms: number): Promise<void> {
  await withRedis(async (redis) => {
    for (const key of await redis.keys('*')) {
      const left = await redis.pttl(key);
      if (left < 0) continue;
      if (left > ms) await redis.pexpire(key, left - ms);
      else await redis.del(key);
    }
  });
}
