import { expect, test } from '@jest/globals';
import type { Request } from 'express';
import { sessionCookie } from './cookies.ts';

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
