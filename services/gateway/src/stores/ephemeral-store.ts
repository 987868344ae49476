import { redisCall } from '@genkan/platform';
import type { Redis } from 'ioredis';

/**
 * What lives for minutes or hours and may be lost: sessions, answers of forms, identity's last word. One key per
 * call, so that a cluster may spread them. Every method throws StoreUnavailable where there is no answer.
 */
export type EphemeralStore = {
  get(key: string): Promise<string | null>;
  /** Writes unless there is something already: of many callers one gets true. */
  claim(key: string, value: string, seconds: number): Promise<boolean>;
  put(key: string, value: string, seconds: number): Promise<void>;
  /** Gives the key so much time from now; one that is gone stays gone. */
  touch(key: string, seconds: number): Promise<void>;
  remove(key: string): Promise<void>;
};

export function redisEphemeralStore(redis: Redis): EphemeralStore {
  return {
    get: (key) => redisCall(() => redis.get(key)),
    claim: async (key, value, seconds) =>
      (await redisCall(() => redis.set(key, value, 'EX', seconds, 'NX'))) === 'OK',
    put: async (key, value, seconds) => void (await redisCall(() => redis.set(key, value, 'EX', seconds))),
    touch: async (key, seconds) => void (await redisCall(() => redis.expire(key, seconds))),
    remove: async (key) => void (await redisCall(() => redis.del(key))),
  };
}
