import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { PATHS, problem } from '@genkan/contracts';
import { afterEach, describe, expect, test } from '@jest/globals';
import { page, redirect } from '../../domain/answer.ts';
import type { OpenJourney } from '../../journeys/visit.ts';
import { requestOf } from '../../testing/request-of.ts';
import { tellStories } from '../../testing/tell-stories.ts';
import type { PageRoute } from '../page-route.ts';
import { ownPagesDoor } from './own-pages-door.ts';

const begin = tellStories();
const lines: Record<string, unknown>[] = [];
afterEach(() => void lines.splice(0));
const hear = (line: Record<string, unknown>) => void lines.push(line);

/** The one page of a portal, for everybody, and who answers it. */
const routesOf = (journey: OpenJourney, method: PageRoute['method'] = 'get'): PageRoute[] => [
  { name: method === 'get' ? 'show-sign-in' : 'sign-in', method, path: '/only', access: 'anyone', journey },
];
const throwing = (error: unknown) => routesOf(() => Promise.reject(error));
const opened = async (routes: PageRoute[]) => (await begin({ routes, hear })).browser().open('/only');

describe('no answer is kept by a browser or a proxy', () => {
  test.each<[string, PageRoute[]]>([
    ['a page', routesOf(async () => page('<p>hello</p>'))],
    ['a page that refuses', routesOf(async () => page('<p>no</p>', 422))],
    ['an address to go on to', routesOf(async () => redirect(PATHS.home))],
    ['a refusal', throwing(problem('forbidden'))],
    ['a failure of ours', throwing(new Error('no'))],
    ['nothing there', []],
  ])('%s', async (_what, routes) => {
    expect((await opened(routes)).headers.get('cache-control')).toBe('no-store');
  });
});

describe('whatever was thrown leaves as a page of ours', () => {
  const LEAKY = 'connect ECONNREFUSED mongodb://genkan:hunter2@store-1:27017';

  test.each<[string, unknown, number, string]>([
    ['a library’s error', new Error(LEAKY), 500, 'GENKAN-5000'],
    ['a text', LEAKY, 500, 'GENKAN-5000'],
    ['nothing at all', undefined, 500, 'GENKAN-5000'],
    ['a problem for members', problem('fresh-sign-in-needed', {}, new Error(LEAKY)), 403, 'GENKAN-4033'],
    ['a problem for us alone', problem('invalid-request', {}, new Error(LEAKY)), 400, 'GENKAN-5000'],
    [
      'a body that a library cannot read',
      Object.assign(new Error(LEAKY), { status: 415 }),
      400,
      'GENKAN-5000',
    ],
  ])('%s, without a word of it', async (_what, error, status, helpCode) => {
    const shown = await opened(throwing(error));
    expect(shown.status).toBe(status);
    expect(shown.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(shown.html).toContain(helpCode);
    expect(shown.html).not.toMatch(/hunter2|ECONNREFUSED|node_modules|at .*\.ts:/);
  });

  test.each([
    ['error', new Error(LEAKY), 500],
    ['warn', problem('fresh-sign-in-needed'), 403],
  ] as const)('the log says as %s under which number the member will call', async (level, error, status) => {
    const { html } = await opened(throwing(error));
    const told = lines.find(({ problemId }) => problemId !== undefined);
    expect(told).toMatchObject({ level, route: 'show-sign-in', status });
    expect(html).toContain(String(told?.problemId));
    expect(JSON.stringify(lines)).not.toContain('hunter2');
  });

  test('an answer that was half sent when it broke is cut off, and nothing is added to it', async () => {
    const { house } = await begin();
    const done: string[] = [];
    const response = new Proxy({ headersSent: true, locals: {} } as Record<string, unknown>, {
      get: (target, name) => (name in target ? target[String(name)] : () => done.push(String(name))),
    });
    const { answerError } = ownPagesDoor({ house, routes: [], log: house.services.log });
    answerError(new Error('no'), requestOf(), response as never, () => undefined);
    expect(done).toEqual(['destroy']);
  });
});

const ours = { origin: 'http://localhost:8080', 'content-type': 'application/x-www-form-urlencoded' };

describe('what only reads', () => {
  test('is not asked where it comes from: a link on another site may lead here', async () => {
    const shown = await (await begin({ routes: routesOf(async () => page('<p>hello</p>')) }))
      .browser()
      .open('/only', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' });
    expect(shown.status).toBe(200);
  });

  test.each([
    ['no form at all', { 'content-type': 'application/json' }, '{'],
    ['a form that is too long', ours, `a=${'b'.repeat(70_000)}`],
    ['a form that cannot be read', { ...ours, 'content-encoding': 'lzma' }, 'a=b'],
  ])('8.19: is answered as ever when it brings %s', async (_what, headers, body) => {
    const { port } = await begin({ routes: routesOf(async () => page('<p>hello</p>')) });
    const length = { 'content-length': Buffer.byteLength(body) };
    const asked = request({ port, path: '/only', headers: { ...headers, ...length }, agent: false });
    asked.end(body);
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    expect([answer.statusCode, await text(answer)]).toEqual([200, '<p>hello</p>']);
  });

  test('as HEAD gets the answer of the page without the page, and never that of its form', async () => {
    let posted = 0;
    const form = routesOf(async () => {
      posted += 1;
      return page('');
    }, 'post');
    const story = await begin({ routes: [...form, ...routesOf(async () => page('<p>hello</p>'))] });
    const shown = await story.browser().send('/only', { method: 'HEAD' });
    expect([shown.status, shown.html, shown.headers.get('cache-control')]).toEqual([200, '', 'no-store']);
    expect(posted).toBe(0);
  });
});

describe('what would change something', () => {
  test.each(['PUT', 'PATCH', 'DELETE'])('as %s is asked where it comes from as well', async (method) => {
    const browser = (await begin({ routes: routesOf(async () => page('')) })).browser();
    expect((await browser.send('/only', { method })).status).toBe(403);
    expect((await browser.send('/only', { method, headers: ours, body: 'a=b' })).status).toBe(404);
  });

  test.each([
    ['twenty fields', 20, 200],
    ['more fields than any form of ours has', 21, 400],
  ])('with %s', async (_what, count, status) => {
    const routes = routesOf(async () => page('<p>read</p>'), 'post');
    const fields = Object.fromEntries(Array.from({ length: count }, (_, n) => [`field-${n}`, 'x']));
    expect((await (await begin({ routes })).browser().post('/only', fields)).status).toBe(status);
  });

  test.each([
    'application/x-www-form-urlencoded',
    'Application/X-WWW-Form-URLEncoded',
    'APPLICATION/X-WWW-FORM-URLENCODED; charset=UTF-8',
    'application/x-www-form-urlencoded;charset="utf-8"',
  ])('8.19: is a form in whichever case it says so: %s', async (type) => {
    const routes = routesOf(async (_services, { field }) => page(field('a')), 'post');
    const headers = { ...ours, 'content-type': type };
    const browser = (await begin({ routes })).browser();
    const { status, html } = await browser.send('/only', { method: 'POST', headers, body: 'a=b' });
    expect([status, html]).toEqual([200, 'b']);
  });

  test('is read as text and as nothing else', async () => {
    const seen: string[] = [];
    const routes = routesOf(async (_services, { field }) => {
      seen.push(field('a[b]'), field('a'), field('twice'));
      return page('');
    }, 'post');
    const body = 'a[b]=c&twice=1&twice=2';
    await (await begin({ routes })).browser().send('/only', { method: 'POST', headers: ours, body });
    expect(seen).toEqual(['c', '', '']);
  });
});
