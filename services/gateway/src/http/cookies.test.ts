import { expect, test } from '@jest/globals';
import type { Request } from 'express';
import fc from 'fast-check';
import { readCookie, sessionCookie } from './cookies.ts';

const sid = 'A'.repeat(43);
const request = (cookie: string) => ({ headers: { cookie } }) as unknown as Request;

test('outside this machine the cookie is bound to the host and to https', () => {
  expect(sessionCookie('https://portal.example.jp').set(sid)).toBe(
    `__Host-genkan=${sid}; Path=/; HttpOnly; SameSite=Lax; Secure`,
  );
});

test('on http://localhost it has a plain name, for Safari', () => {
  expect(sessionCookie('http://localhost:8080').set(sid)).toBe(
    `genkan=${sid}; Path=/; HttpOnly; SameSite=Lax`,
  );
});

test('it is read among others', () => {
  expect(sessionCookie('http://localhost:8080').read(request(`lang=ja; genkan=${sid}`))).toBe(sid);
});

test.each([
  ['none', 'lang=ja'],
  ['two of the name: one was planted', `genkan=${sid}; genkan=${'B'.repeat(43)}`],
  ['another shape', 'genkan=short'],
  ['another name', `__Host-genkan=${sid}`],
])('no session is read from %s', (_what, cookie) => {
  expect(sessionCookie('http://localhost:8080').read(request(cookie))).toBeNull();
});

test.each([
  ['https://portal.example.jp', '__Host-genkan=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0'],
  ['http://localhost:8080', 'genkan=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0'],
])('on %s it is taken away by the very name and place that it was set with', (origin, line) => {
  expect(sessionCookie(origin).clear()).toBe(line);
});

test('on https the plain name opens nothing: any neighbour on http could have set it', () => {
  expect(sessionCookie('https://portal.example.jp').read(request(`genkan=${sid}`))).toBeNull();
});

test('what was set is read again, wherever it stands among others', () => {
  const id = fc.stringMatching(/^[A-Za-z0-9_-]{43}$/);
  const other = fc
    .stringMatching(/^[a-z]{1,8}=[A-Za-z0-9_-]{0,50}$/)
    .filter((pair) => !pair.startsWith('genkan='));
  fc.assert(
    fc.property(id, fc.array(other), fc.array(other), (value, before, after) => {
      const cookie = sessionCookie('http://localhost:8080');
      const [pair = ''] = cookie.set(value).split(';');
      expect(cookie.read(request([...before, pair, ...after].join('; ')))).toBe(value);
      expect(cookie.read(request([pair, ...before, pair].join('; ')))).toBeNull();
    }),
  );
});

test('only what could be an id of ours is taken for one', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      fc.pre(!/^[A-Za-z0-9_-]{43}$/.test(value.trim()));
      expect(sessionCookie('http://localhost:8080').read(request(`genkan=${value}`))).toBeNull();
    }),
  );
});

test('a value may hold what separates a name from a value, and a browser may send no cookie at all', () => {
  expect(readCookie(request('lang=a=b'), 'lang')).toBe('a=b');
  expect(readCookie({ headers: {} } as Request, 'lang')).toBeNull();
});

test('8.12: the one that tries out whether cookies are kept says nothing and is gone in a minute', () => {
  expect(sessionCookie('https://portal.example.jp').trial()).toBe(
    '__Host-genkan-trial=1; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60',
  );
});
