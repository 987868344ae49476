import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLog, createMetrics } from '@genkan/platform';
import { afterEach, describe, expect, test } from '@jest/globals';
import express, { type Request, type Response } from 'express';
import { addressOf } from '../pages/assets.ts';
import type { Door } from './door.ts';
import { createGatewayApp } from './gateway-app.ts';

const log = createLog({ SERVICE_NAME: 'gateway', LOG_LEVEL: 'silent' });
const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** A door that answers one path, and says by its name who answered. */
function door(name: string, path: string, answer: (request: Request, response: Response) => void): Door {
  const router = express.Router();
  router.get(path, answer);
  return {
    router,
    answerError: (_error, _request, response, _next) => void response.status(500).send(`${name} is sorry`),
  };
}

async function opened(doors: readonly Door[], trustedProxyHops = 0) {
  const app = createGatewayApp({
    doors,
    publicOrigin: 'http://localhost:8080',
    trustedProxyHops,
    log,
    metrics: createMetrics(),
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return (path: string, init?: RequestInit) =>
    fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init });
}

describe('the doors', () => {
  const first = door('first', '/both', (_request, response) => void response.send('first'));
  const last = door('last', '/:any', (_request, response) => void response.send('last'));
  const broken = door('broken', '/broken', () => {
    throw new Error('mongodb://genkan:secret@store');
  });

  test('are asked in their order; the last one answers whatever is left', async () => {
    const ask = await opened([first, last]);
    expect(await (await ask('/both')).text()).toBe('first');
    expect(await (await ask('/else')).text()).toBe('last');
  });

  test('what breaks in one of them is told by the last one, in its words', async () => {
    const answer = await (await opened([broken, last]))('/broken');
    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe('last is sorry');
  });
});

describe('who comes, as a door sees it', () => {
  const echo = door(
    'echo',
    '/',
    ({ ip, protocol, query }, response) => void response.json({ ip, protocol, query }),
  );
  const seen = async (hops: number, forwardedFor: string) => {
    const headers = { 'x-forwarded-for': forwardedFor, 'x-forwarded-proto': 'https' };
    return (await (await opened([echo], hops))('/', { headers })).json() as Promise<Record<string, unknown>>;
  };

  test('with nobody trusted in front, has the address that it comes from, whatever it says of itself', async () => {
    expect(await seen(0, '203.0.113.9')).toMatchObject({ ip: '127.0.0.1', protocol: 'http' });
  });

  test('with one proxy in front has the address that the proxy saw, and not what was claimed before it', async () => {
    expect(await seen(1, '198.51.100.1, 203.0.113.9')).toMatchObject({ ip: '203.0.113.9' });
  });

  test('with two proxies in front has the one that the outer proxy saw', async () => {
    expect(await seen(2, '192.0.2.1, 198.51.100.1, 203.0.113.9')).toMatchObject({ ip: '198.51.100.1' });
  });

  test('asks with words and lists of words, and never with objects', async () => {
    const answer = await (await opened([echo]))('/?banner[a]=b&lang=en&lang=ja');
    expect(await answer.json()).toMatchObject({ query: { 'banner[a]': 'b', lang: ['en', 'ja'] } });
  });

  test('is not told what we are made of', async () => {
    const { headers } = await (await opened([echo]))('/');
    expect([headers.get('x-powered-by'), headers.get('server')]).toEqual([null, null]);
  });
});

describe('our files', () => {
  const nobody = door(
    'nobody',
    '/{*any}',
    (_request, response) => void response.status(404).send('no such page'),
  );

  const files = [
    ['genkan.css', 'text/css'],
    ['genkan.js', 'text/javascript'],
    ['favicon.svg', 'image/svg+xml'],
  ] as const;

  test.each(files)('8.19: %s is kept for ever, and taken for nothing else', async (name, type) => {
    const { status, headers } = await (await opened([nobody]))(addressOf(name));
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain(type);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test.each([
    ['without a version', '/assets/genkan.css'],
    ['of a process that is older or newer', '/assets/genkan.0123456789ab.css'],
  ])('8.19: a file %s is ours, and kept by nobody', async (_which, path) => {
    const ask = await opened([nobody]);
    const { status, headers } = await ask(path);
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-cache']);
    const known = { 'if-none-match': headers.get('etag') ?? '', 'cache-control': 'max-age=0' };
    expect((await ask(path, { headers: known })).status).toBe(304);
  });

  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['*', 'br'],
    ['identity', null],
    ['zstd', null],
    ['', null],
  ])('8.19: asked for as %j, a file comes as %j and is whole', async (accepted, coding) => {
    const ask = await opened([nobody]);
    const answer = await ask(addressOf('genkan.css'), { headers: { 'accept-encoding': accepted } });
    expect(answer.headers.get('content-encoding')).toBe(coding);
    expect(answer.headers.get('vary')).toContain('Accept-Encoding');
    expect(await answer.text()).toBe(await (await ask('/assets/genkan.css')).text());
  });

  test.each([
    '/assets',
    '/assets/',
    '/assets/../wiring.ts',
    '/assets/%2e%2e/wiring.ts',
    '/assets/..%2fwiring.ts',
    '/assets/..%5cwiring.ts',
    '/assets/.env',
    '/assets/genkan.css/',
    '/assets/genkan.12.css',
  ])('%s is none of them', async (path) => {
    const answer = await (await opened([nobody]))(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('no such page');
  });
});
