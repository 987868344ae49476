import { currentKey, hmacBytes, type Key, type Keyring, safeEqual } from '@genkan/kernel';
import type { Request } from 'express';
import { readCookie } from './cookies.ts';

/**
 * The cookie of a browser in which both factors were proven: it opens nothing, it only gives sign-ins a lane of
 * their own (ADR 15). A random token, the name of our key, and its signature, so that nobody can make tokens up.
 */
export type BrowserCookie = {
  /** The token, if it is one of ours. */
  read(request: Request): string | null;
  /** The `Set-Cookie` value. */
  set(token: string): string;
};

/** 400 days: browsers keep none for longer (RFC 6265bis, 5.5). */
const MAX_AGE_SECONDS = 34_560_000;
const VALUE = /^([A-Za-z0-9_-]{43})\.([a-z0-9]{1,16})\.([A-Za-z0-9_-]{43})$/;

export function browserCookie(publicOrigin: string, keyring: Keyring): BrowserCookie {
  const secure = publicOrigin.startsWith('https://');
  const name = secure ? '__Host-genkan-browser' : 'genkan-browser';
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}; Max-Age=${MAX_AGE_SECONDS}`;
  return {
    read(request) {
      const [, token = '', kid = '', signature = ''] = VALUE.exec(readCookie(request, name) ?? '') ?? [];
      const key = keyring.keys.get(kid);
      return key && safeEqual(signature, sign(key, token)) ? token : null;
    },
    set(token) {
      const signature = sign(currentKey(keyring), token);
      return `${name}=${token}.${keyring.current}.${signature}; ${attributes}`;
    },
  };
}

function sign(key: Key, token: string): string {
  return hmacBytes(key, 'browser', token).toString('base64url');
}
