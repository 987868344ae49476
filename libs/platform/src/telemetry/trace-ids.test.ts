import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import express from 'express';
import { createReplica } from '../client/replica.ts';
import { requestLog } from '../http/request-log.ts';
import { createLog } from '../log/create-log.ts';
import { createMetrics } from '../metrics/create-metrics.ts';
import { activeTraceIds, injectTraceparent, inSpan, withTraceparent } from './trace.ts';
import { startTraceIds } from './trace-ids.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const GIVEN = `00-${TRACE}-00f067aa0ba902b7-01`;
const lines: Record<string, unknown>[] = [];
const headers: (string | undefined)[] = [];
let server: Server;
let url = '';

beforeAll(async () => {
  startTraceIds();
  const write = (line: string) => lines.push(JSON.parse(line));
  const log = createLog({ SERVICE_NAME: 'identity', LOG_LEVEL: 'info' }, { write });
  const app = express();
  app.use(requestLog({ log, metrics: createMetrics() }));
  app.post('/ask', async (request, response) => {
    headers.push(request.get('traceparent'));
    await new Promise((resolve) => setImmediate(resolve));
    log.info('answered');
    response.json(activeTraceIds());
  });
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => void server.close());

async function ask() {
  const replica = createReplica(url, { doubtMs: 9_000, probeMs: 500, lookAgainMs: 500, now: Date.now });
  const { text } = await replica.ask({
    path: '/ask',
    body: '{}',
    token: 't',
    signal: AbortSignal.timeout(9_000),
  });
  await replica.close();
  return JSON.parse(text) as { traceId: string; spanId: string };
}

test('8.27: without an exporter a call hands its trace on, and every line of the answer bears it', async () => {
  lines.length = 0;
  const { traceId, spanId } = await withTraceparent(GIVEN, () => inSpan('handler', {}, ask));
  expect(traceId).toBe(TRACE);
  expect(spanId).not.toBe('00f067aa0ba902b7');
  expect(headers.at(-1)).toMatch(new RegExp(`^00-${TRACE}-[0-9a-f]{16}-01$`));
  expect(lines.map((line) => [line.message, line.traceId])).toEqual([
    ['answered', TRACE],
    ['request', TRACE],
  ]);
});

test('8.27: a request that comes without one begins one, each its own', async () => {
  const [one, other] = [await ask(), await ask()];
  expect(one.traceId).toMatch(/^[0-9a-f]{32}$/);
  expect(one.traceId).not.toBe(other.traceId);
});

test('8.27: what a stranger sends in its place is none, and begins a new one', async () => {
  for (const traceparent of ['anything', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, `${GIVEN}; x=1`]) {
    const answer = await fetch(`${url}/ask`, { method: 'POST', headers: { traceparent } });
    expect((await answer.json()) as object).toMatchObject({
      traceId: expect.stringMatching(/^(?!0+$)[0-9a-f]{32}$/),
    });
  }
});

test('8.27: a fact is committed with the trace of its cause', async () => {
  const written = await withTraceparent(GIVEN, () => inSpan('handler', {}, async () => injectTraceparent()));
  expect(written).toMatch(new RegExp(`^00-${TRACE}-[0-9a-f]{16}-01$`));
  expect(injectTraceparent()).toBeUndefined();
});
