import { PATHS, PROBLEMS, type ProblemCode, problem } from '@genkan/contracts';
import { Problem } from '@genkan/kernel';
import { CallFailed, CallRefused, ServiceUnavailable, StoreUnavailable } from '@genkan/platform';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Answer } from '../domain/answer.ts';
import { visitOf } from '../http/own-pages/visit-of.ts';
import type { GatewayStory } from '../testing/gateway-story.ts';
import { requestOf } from '../testing/request-of.ts';
import { tellStories } from '../testing/tell-stories.ts';
import { showEnding, showNotFound, showProblem } from './problem-pages.ts';
import type { Visit } from './visit.ts';

const begin = tellStories();
const BYTES = Buffer.from('7f3a92c1', 'hex');
const random = { bytes: () => BYTES, uuid: () => 'uuid' };
const codes = Object.keys(PROBLEMS) as ProblemCode[];

let house: GatewayStory['house'];
beforeEach(async () => {
  house = (await begin()).house;
});
const visit = (path: string = PATHS.email, lang?: string) =>
  visitOf(house, requestOf({ path, query: { lang } }), null);
const shown = (error: unknown) => showProblem(visit(), error, { random });

describe('what was thrown is told as', () => {
  test.each<[ProblemCode, number, string, unknown]>([
    ['store-unavailable', 503, 'Redis that does not answer', new StoreUnavailable('redis')],
    ['store-unavailable', 503, 'a service that does not answer', new ServiceUnavailable('identity')],
    [
      'store-unavailable',
      503,
      'an outage behind a problem',
      problem('forbidden', {}, new StoreUnavailable('redis')),
    ],
    ['overloaded', 503, 'a queue that is full', problem('overloaded')],
    ['account-suspended', 403, 'a problem that has a name', problem('account-suspended')],
    ['internal-error', 500, 'a problem of a list that we do not know', new Problem('quota-exceeded')],
    ['internal-error', 500, 'a problem that is named like what all objects have', new Problem('toString')],
    ['internal-error', 500, 'a fault of another service', new CallFailed('no')],
    ['invalid-request', 400, 'a request that another service could not read', new CallRefused('no')],
    ['invalid-request', 400, 'a body over the limit', Object.assign(new Error('no'), { status: 413 })],
    ['internal-error', 500, 'a library’s own 500', Object.assign(new Error('no'), { status: 500 })],
    ['internal-error', 500, 'a status that is none', Object.assign(new Error('no'), { status: 'bad' })],
    ['internal-error', 500, 'a mistake of ours', new TypeError('no')],
    ['internal-error', 500, 'something that is no error', { status: 404, message: 'no' }],
  ])('%s (%d): %s', (code, status, _what, error) => {
    expect(shown(error).problem).toEqual({ code, status, reference: '7F3A-92C1' });
  });
});

test('each problem has the number for the telephone and its code, if it is one for members', () => {
  for (const code of codes) {
    const { html } = shown(problem(code));
    const told = PROBLEMS[code].public ? code : 'internal-error';
    expect([code, html.match(/GENKAN-\d{4}/g)]).toEqual([code, [PROBLEMS[told].helpCode]]);
    expect(html).toContain('7F3A-92C1');
    expect(html).not.toMatch(/undefined|\[object|NaN/);
  }
});

test('what a problem carries is written as text, and never as markup', () => {
  const params = { reason: '<script>', next: '<script>', until: '<script>', character: '<script>' };
  for (const code of codes) expect(shown(problem(code, params)).html).not.toContain('<script>');
});

test('only what may pass by itself offers to try again, at the very same page', () => {
  const tries = (code: ProblemCode) =>
    shown(problem(code)).html.includes(`class="button" href="${PATHS.email}"`);
  const offering = codes.filter(tries);
  expect(offering.toSorted()).toEqual(['internal-error', 'overloaded', 'store-unavailable']);
});

test('each page is written in the language of its reader', () => {
  for (const [lang, word] of [
    ['ja', '受付番号'],
    ['en', 'Reference number'],
  ] as const) {
    const { html } = showProblem(visit(PATHS.email, lang), new Error('no'), { random });
    expect(html).toContain(`<html lang="${lang}"`);
    expect(html).toContain(word);
  }
});

test('no two failures have the same number', () => {
  const numbers = Array.from({ length: 50 }, () => showProblem(visit(), new Error('no'), house.services));
  expect(new Set(numbers.map((failure) => failure.problem.reference)).size).toBe(50);
});

test.each<[string, number, (visit: Visit) => Answer]>([
  ['a sign-in that has ended', 401, (at) => showEnding(at, 'ended')],
  ['a first login that was completed elsewhere', 401, (at) => showEnding(at, 'completed-elsewhere')],
  ['the time-out', 401, (at) => showEnding(at, 'timed-out')],
  ['what is not there', 404, showNotFound],
])('%s is a page with a way on, and changes no session', (_which, status, show) => {
  const answer = show(visit('/no-such-page'));
  expect(answer).toMatchObject({ kind: 'page', status });
  expect(answer).not.toHaveProperty('change');
  expect('html' in answer && answer.html).toContain(`href="${PATHS.signIn}"`);
});
