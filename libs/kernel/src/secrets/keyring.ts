import { createKey, type Key } from './key.ts';

/** Keys by their id (`kid`). New values use `current`; older ones stay readable until their key is taken out. */
export type Keyring = { readonly current: string; readonly keys: ReadonlyMap<string, Key> };

const ENTRY = /^([a-z0-9]{1,16}):([A-Za-z0-9_-]+)$/;
const MIN_KEY_BYTES = 32;

/**
 * Reads `k2:<base64url>,k1:<base64url>`; the first is current. Each key has at least 32 bytes.
 * @throws Error that states the rule, never the value.
 */
export function parseKeyring(text: string): Keyring {
  const entries = text.split(',').map((entry) => parseEntry(entry.trim()));
  const keys = new Map(entries);
  if (keys.size !== entries.length) throw new Error('each key needs an id of its own');
  const [current] = entries;
  if (!current) throw new Error('at least one key is needed');
  return { current: current[0], keys };
}

function parseEntry(entry: string): [string, Key] {
  const match = ENTRY.exec(entry);
  const [, kid, encoded] = match ?? [];
  if (!kid || !encoded) throw new Error('write keys as id:base64url, separated by commas, e.g. k1:q83v…');
  const key = Buffer.from(encoded, 'base64url');
  if (key.length < MIN_KEY_BYTES) throw new Error(`key ${kid} has fewer than ${MIN_KEY_BYTES} bytes`);
  return [kid, createKey(key)];
}

/** @throws Error if the keyring holds no key of that id: it was taken out too early. */
export function keyNamed(keyring: Keyring, kid: string): Key {
  const key = keyring.keys.get(kid);
  if (!key) throw new Error(`the keyring holds no key ${kid}`);
  return key;
}

export function currentKey(keyring: Keyring): Key {
  return keyNamed(keyring, keyring.current);
}
