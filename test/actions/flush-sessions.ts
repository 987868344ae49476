import { withRedis } from './with-redis.ts';

/** Redis loses everything. */
export async function flushSessions(): Promise<void> {
  await withRedis((redis) => redis.flushall());
}
