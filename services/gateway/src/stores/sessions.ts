import type { Keyring, Random } from '@genkan/kernel';
import { redisCall } from '@genkan/platform';
import type { Redis } from 'ioredis';
import type { Session } from '../domain/session.ts';
import { sealForBearer, sessionKey, unsealForBearer } from './session-seal.ts';

export type SessionLimits = { idleSeconds: number; firstLoginIdleSeconds: number; absoluteSeconds: number };

export type Sessions = {
  /** A new id for what was proven; the browser gets it as its cookie. */
  open(session: Session): Promise<string>;
  /** The session of that id, touched; null where there is none. */
  read(sid: string): Promise<Session | null>;
  end(sid: string): Promise<void>;
};

const SID_BYTES = 32;

/**
 * Sessions in Redis (D7). Written once with SET NX and then only touched with EXPIRE, so that a touch which
 * races a log-out brings nothing back. @throws StoreUnavailable: then nobody is let in.
 */
export function createSessions(ports: {
  redis: Redis;
  keyring: Keyring;
  random: Random;
  limits: SessionLimits;
}): Sessions {
  const { redis, keyring, random, limits } = ports;
  const idle = (session: Session) =>
    session.level === 'first-login' ? limits.firstLoginIdleSeconds : limits.idleSeconds;

  return {
    async open(session) {
      const sid = random.bytes(SID_BYTES).toString('base64url');
      const key = sessionKey(sid);
      const value = sealForBearer(keyring, { sid, place: key }, session);
      await redisCall(() => redis.set(key, value, 'EX', idle(session), 'NX'));
      return sid;
    },

    async read(sid) {
      const key = sessionKey(sid);
      const text = await redisCall(() => redis.get(key));
      if (text === null) return null;
      const session = openSealed(keyring, { sid, place: key }, text);
      if (session) await redisCall(() => redis.expire(key, idle(session)));
      return session;
    },

    async end(sid) {
      await redisCall(() => redis.del(sessionKey(sid)));
    },
  };
}

/** A value that does not open (its key was taken out, or it was tampered with) is no session. */
function openSealed(keyring: Keyring, bearer: { sid: string; place: string }, text: string): Session | null {
  try {
    return unsealForBearer<Session>(keyring, bearer, text);
  } catch {
    return null;
  }
}
