import { sha256 } from '@genkan/kernel';
import { withRedis } from './with-redis.ts';

/** Whether Redis still holds the session of this cookie's value, whatever the gateway says to it. */
export function holdsSession(sid: string): Promise<boolean> {
  return withRedis(async (redis) => (await redis.exists(`s:${sha256(sid)}`)) === 1);
}
