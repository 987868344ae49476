import { parseKeyring } from '@genkan/kernel';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { requestOf } from '../testing/request-of.ts';
import { browserCookie } from './browser-cookie.ts';

const HERE = 'https://portal.example.jp';
const token = 'T'.repeat(43);
const key = (kid: string, byte: number) => `${kid}:${Buffer.alloc(32, byte).toString('base64url')}`;
const keyring = parseKeyring(key('k1', 1));
const request = (cookie: string) => requestOf({ headers: { cookie } });
const pairOf = (line: string) => line.split(';', 1)[0] ?? '';

test.each([
  [HERE, '__Host-genkan-browser', '; Secure'],
  ['http://localhost:8080', 'genkan-browser', ''],
])(
  'on %s it is bound to the host, out of reach of scripts, and stays for 400 days',
  (origin, name, secure) => {
    expect(browserCookie(origin, keyring).set(token)).toMatch(
      new RegExp(
        `^${name}=${token}\\.k1\\.[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax${secure}; Max-Age=34560000$`,
      ),
    );
  },
);

test('what was set is read again beside the session’s, also once a newer key signs', () => {
  const pair = pairOf(browserCookie(HERE, keyring).set(token));
  const rotated = parseKeyring(`${key('k2', 2)},${key('k1', 1)}`);
  for (const keys of [keyring, rotated])
    expect(browserCookie(HERE, keys).read(request(`__Host-genkan=x; ${pair}; lang=ja`))).toBe(token);
});

describe('no browser of ours is', () => {
  const own = browserCookie(HERE, keyring);
  const pair = pairOf(own.set(token));
  const [, value = ''] = pair.split('=');
  const [, , signature = ''] = value.split('.');

  test.each([
    ['none', 'lang=ja'],
    ['one that stands twice: it was planted', `${pair}; ${pair}`],
    ['a token without a signature', `__Host-genkan-browser=${token}`],
    ['a token under another’s signature', `__Host-genkan-browser=${'U'.repeat(43)}.k1.${signature}`],
    ['a key that is gone', pairOf(browserCookie(HERE, parseKeyring(key('k0', 1))).set(token))],
    ['another key of that name', pairOf(browserCookie(HERE, parseKeyring(key('k1', 9))).set(token))],
    ['a key whose name is no key', `__Host-genkan-browser=${token}.constructor.${signature}`],
    ['the plain name: a neighbour on http could have set it', `genkan-browser=${value}`],
    ['the session’s name', `__Host-genkan=${value}`],
  ])('%s', (_what, cookie) => {
    expect(own.read(request(cookie))).toBeNull();
  });

  test('anything that somebody else may have written', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(text.trim() !== value);
        expect(own.read(request(`__Host-genkan-browser=${text}`))).toBeNull();
      }),
    );
  });
});
