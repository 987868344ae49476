import { expect, test } from '@jest/globals';
import type { Request } from 'express';
import { isForm, isFromOurPages } from './same-origin.ts';

const OURS = 'http://localhost:8080';
const request = (headers: Record<string, string>) => ({ headers }) as unknown as Request;

test.each([
  ['Chromium on our page', { origin: OURS, 'sec-fetch-site': 'same-origin' }],
  ['an older browser', { origin: OURS }],
  ['a browser that leaves Origin out', { 'sec-fetch-site': 'same-origin' }],
])('passes: %s', (_who, headers) => {
  expect(isFromOurPages(request(headers), OURS)).toBe(true);
});

test.each([
  ['another port of this machine', { origin: 'http://localhost:8081', 'sec-fetch-site': 'same-site' }],
  ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ['a null origin', { origin: 'null' }],
  ['a typed address or a bookmark', { 'sec-fetch-site': 'none' }],
  ['a program that says nothing', {}],
  ['one whose two headers disagree', { origin: OURS, 'sec-fetch-site': 'cross-site' }],
])('is refused: %s', (_who, headers) => {
  expect(isFromOurPages(request(headers), OURS)).toBe(false);
});

test('only the encoding of our own forms is read', () => {
  expect(isForm(request({ 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }))).toBe(true);
  expect(isForm(request({ 'content-type': 'text/plain' }))).toBe(false);
  expect(isForm(request({}))).toBe(false);
});
