import { withRedis } from './with-redis.ts';

/** Redis forgets identity's last word on every account, as it does ten minutes after identity went away. */
export function forgetGates(): Promise<void> {
  return withRedis(async (redis) => {
    const keys = await redis.keys('g:*');
    if (keys.length > 0) await redis.del(...keys);
  });
}
