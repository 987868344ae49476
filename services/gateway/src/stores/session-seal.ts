import {
  createKey,
  hmacBytes,
  type Keyring,
  keyNamed,
  type Sealed,
  sealJson,
  sha256,
  unsealJson,
} from '@genkan/kernel';

/**
 * Sealing with a key that only the bearer can complete: HMAC(server key, session id). Who reads Redis has
 * neither the id (its digest is the key) nor, therefore, the content.
 */
export function sealForBearer(
  keyring: Keyring,
  bearer: { sid: string; place: string },
  value: unknown,
): string {
  return JSON.stringify(sealJson(bearerKeyring(keyring, keyring.current, bearer.sid), value, bearer.place));
}

/** @throws Error if the text is not sealed for this bearer and place. */
export function unsealForBearer<T = unknown>(
  keyring: Keyring,
  bearer: { sid: string; place: string },
  text: string,
): T {
  const sealed = JSON.parse(text) as Sealed;
  return unsealJson<T>(bearerKeyring(keyring, sealed.kid, bearer.sid), sealed, bearer.place);
}

export const sessionKey = (sid: string): string => `s:${sha256(sid)}`;

export const endedKey = (sid: string): string => `e:${sha256(sid)}`;

function bearerKeyring(keyring: Keyring, kid: string, sid: string): Keyring {
  const key = createKey(hmacBytes(keyNamed(keyring, kid), 'session', sid));
  return { current: kid, keys: new Map([[kid, key]]) };
}
