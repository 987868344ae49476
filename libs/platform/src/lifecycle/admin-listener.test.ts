import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createMetrics } from '../metrics/create-metrics.ts';
import { answerAdmin } from './admin-listener.ts';

const server = createServer(
  answerAdmin({ metrics: createMetrics(), isReady: () => true, detail: () => ['redis: slow'] }),
);
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => void server.close().closeAllConnections());

async function ask(path: string, method = 'GET') {
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method });
  return [answer.status, (await answer.text()).split('\n', 1)[0]];
}

test.each([
  ['/livez', 200, 'alive'],
  ['/livez?', 200, 'alive'],
  ['/readyz', 200, 'ready'],
  ['/readyz?verbose', 200, 'ready'],
  ['/readyz/', 200, 'ready'],
  ['/readyz/?verbose=1&x=/metrics', 200, 'ready'],
  ['/readyzz', 404, 'here are /livez, /readyz and /metrics'],
  ['/else/readyz', 404, 'here are /livez, /readyz and /metrics'],
  ['/?/readyz', 404, 'here are /livez, /readyz and /metrics'],
])('8.19: %s', async (path, status, line) => {
  expect(await ask(path)).toEqual([status, line]);
});

test.each(['/metrics', '/metrics/', '/metrics?collect[]=x'])('8.19: %s is Prometheus text', async (path) => {
  expect(await ask(path)).toEqual([200, expect.stringMatching(/^# HELP /)]);
});

test('8.19: HEAD has the status of GET, and no text', async () => {
  expect(await ask('/readyz', 'HEAD')).toEqual([200, '']);
});
