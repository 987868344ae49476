import { once } from 'node:events';
import { connect } from 'node:net';
import { brotliDecompressSync } from 'node:zlib';
import { PATHS } from '@genkan/contracts';
import { expect, test } from '@jest/globals';
import { addressOf } from '../pages/assets.ts';
import { tellStories } from '../testing/tell-stories.ts';

const begin = tellStories();
const MOST_BYTES = 20_000;
const BROWSERS = 'gzip, deflate, br, zstd';

/** All that comes over the line for one request, its head and its body. */
async function onTheWire(port: number, path: string, headers: Record<string, string>) {
  const socket = connect(port, '127.0.0.1');
  const all = { host: 'localhost', connection: 'close', 'accept-encoding': BROWSERS, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  await once(socket, 'end');
  const wire = Buffer.concat(chunks);
  const end = wire.indexOf('\r\n\r\n');
  return { bytes: wire.length, head: wire.subarray(0, end).toString(), body: wire.subarray(end + 4) };
}

/** What a browser asks for that has never been here. */
const FIRST_VISIT = [
  ['the portal', PATHS.home],
  ['the page that it leads to', PATHS.signIn],
  ['its looks', addressOf('genkan.css')],
  ['its script', addressOf('genkan.js')],
  ['its icon', addressOf('favicon.svg')],
] as const;

test.each(['ja', 'en'])('8.19: the first visit takes 20 kB at most, in %s', async (language) => {
  const { port } = await begin();
  const sizes: number[] = [];
  for (const [, path] of FIRST_VISIT) {
    sizes.push((await onTheWire(port, path, { 'accept-language': language })).bytes);
  }
  const sum = sizes.reduce((one, other) => one + other, 0);
  expect(sum).toBeGreaterThan(8_000);
  expect(sum).toBeLessThanOrEqual(MOST_BYTES);
});

test.each([
  ['no cookie', {}, true],
  ['another cookie', { cookie: 'lang=ja' }, true],
  ['a session, whether or not it is good', { cookie: `genkan=${'a'.repeat(43)}` }, false],
])('8.19: a page for whoever brings %s', async (_what, headers, isCompressed) => {
  const { port } = await begin();
  const { head, body } = await onTheWire(port, PATHS.signIn, headers);
  expect(/^content-encoding: br$/im.test(head)).toBe(isCompressed);
  const html = isCompressed ? brotliDecompressSync(body) : body;
  expect(html.toString()).toMatch(/^<!doctype html>.*<\/html>$/s);
});
