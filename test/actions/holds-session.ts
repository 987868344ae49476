import { sha256 } from '@genkan/kernel';
import { Redis } from 'ioredis';
import { runningSystem } from './running-system.ts';

/** Whether Redis still holds the session of this cookie's value, whatever the gateway says to it. */
export async function holdsSession(sid: string): Promise<boolean> {
  const redis = new Redis(runningSystem().redis);
  try {
    return (await redis.exists(`s:${sha256(sid)}`)) === 1;
  } finally {
    redis.disconnect();
  }
}
