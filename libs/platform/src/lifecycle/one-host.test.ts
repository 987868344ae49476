import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { oneHost } from './one-host.ts';

const server = createServer(oneHost((request, response) => void response.end(request.headers.host)));
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => void server.close().closeAllConnections());

async function statusFor(...lines: string[]): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(['GET / HTTP/1.1', ...lines, 'Connection: close', '', ''].join('\r\n'));
  return (await text(socket)).slice(9, 12);
}

test.each([
  ['one host', ['Host: portal.example.jp'], '200'],
  ['a value that speaks of a host', ['Host: portal.example.jp', 'X-Seen: Host'], '200'],
  ['none', [], '400'],
  ['two hosts', ['Host: portal.example.jp', 'Host: evil.example'], '400'],
  ['the same one twice', ['Host: portal.example.jp', 'Host: portal.example.jp'], '400'],
  [
    'another one in other letters, later',
    ['Host: portal.example.jp', 'Accept: */*', 'hOST: evil.example'],
    '400',
  ],
])('8.19: a request that names %s', async (_what, lines, status) => {
  expect(await statusFor(...lines)).toBe(status);
});
