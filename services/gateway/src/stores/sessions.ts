import type { Keyring, Random } from '@genkan/kernel';
import { readSession, type Session } from '../domain/session.ts';
import type { EphemeralStore } from './ephemeral-store.ts';
import { endedKey, sealForBearer, sessionKey, unsealForBearer } from './session-seal.ts';

export type SessionLimits = { idleSeconds: number; firstLoginIdleSeconds: number; absoluteSeconds: number };

export type Sessions = {
  /** A new id for what was proven; the browser gets it as its cookie. */
  open(session: Session): Promise<string>;
  /** The session of that id, touched; null where there is none. */
  read(sid: string): Promise<Session | null>;
  /** Ends it, whether or not it is still there, and remembers that for a while. */
  end(sid: string): Promise<void>;
  /** Whether it was ended here of late: the browser may have another cookie by now. */
  wasEnded(sid: string): Promise<boolean>;
};

const SID_BYTES = 32;
/** Longer than a request that began with the old cookie may be under way. */
const REMEMBERED_SECONDS = 120;

/**
 * Sessions in Redis (D7). Written once with SET NX and then only touched with EXPIRE, so that a touch which
 * races a log-out brings nothing back. @throws StoreUnavailable: then nobody is let in.
 */
export function createSessions(ports: {
  store: EphemeralStore;
  keyring: Keyring;
  random: Random;
  limits: SessionLimits;
}): Sessions {
  const { store, keyring, random, limits } = ports;
  const idle = (session: Session) =>
    session.level === 'first-login' || session.settingUp ? limits.firstLoginIdleSeconds : limits.idleSeconds;

  return {
    async open(session) {
      const sid = random.bytes(SID_BYTES).toString('base64url');
      const key = sessionKey(sid);
      const value = sealForBearer(keyring, { sid, place: key }, session);
      await store.claim(key, value, idle(session));
      return sid;
    },

    async read(sid) {
      const key = sessionKey(sid);
      const text = await store.get(key);
      if (text === null) return null;
      const session = openSealed(keyring, { sid, place: key }, text);
      if (session) await store.touch(key, idle(session));
      return session;
    },

    async end(sid) {
      await store.put(endedKey(sid), '1', REMEMBERED_SECONDS);
      await store.remove(sessionKey(sid));
    },

    wasEnded: async (sid) => (await store.get(endedKey(sid))) !== null,
  };
}

/**
 * A value that does not open (its key was taken out, it was tampered with), or that tells of no proof that this
 * process knows, is no session.
 */
function openSealed(keyring: Keyring, bearer: { sid: string; place: string }, text: string): Session | null {
  try {
    return readSession(unsealForBearer(keyring, bearer, text));
  } catch {
    return null;
  }
}
