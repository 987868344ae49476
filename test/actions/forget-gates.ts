import { Redis } from 'ioredis';
import { runningSystem } from './running-system.ts';

/** Redis forgets identity's last word on every account, as it does ten minutes after identity went away. */
export async function forgetGates(): Promise<void> {
  const redis = new Redis(runningSystem().redis);
  try {
    const keys = await redis.keys('g:*');
    if (keys.length > 0) await redis.del(...keys);
  } finally {
    await redis.quit();
  }
}
