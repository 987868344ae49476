import { expect, test } from '@jest/globals';
import { consoleSpans } from './console-spans.ts';
import { listedSpans } from './listed-spans.ts';
import type { FinishedSpan } from './span-exporter.ts';

const span = {
  name: 'send identity.accounts.v1',
  attributes: {
    'messaging.destination.name': 'identity.accounts.v1',
    'messaging.kafka.message.key': 'account-1',
    'url.full': 'http://x/?email=hanako@example.jp',
    'db.query.text': 'get s:abcdef',
    'genkan.outcome': 'done',
  },
  events: [{ name: 'exception', attributes: { 'exception.message': 'dup key hanako' } }],
  links: [
    { context: { traceId: 't', spanId: 's' }, attributes: { 'messaging.kafka.message.key': 'account-1' } },
  ],
  status: { code: 2, message: 'dup key hanako' },
  duration: [1, 500_000_000],
  resource: { attributes: { 'service.name': 'identity' } },
  spanContext: () => ({ traceId: 'trace', spanId: 'span', traceFlags: 1 }),
} as unknown as FinishedSpan;

test('a span leaves with what is listed of it, and nothing else', () => {
  const exported: FinishedSpan[] = [];
  const listed = listedSpans({
    export: (spans, done) => {
      exported.push(...spans);
      done({ code: 0 });
    },
    shutdown: async () => {},
  });
  listed.export([span], () => {});
  const [left] = exported;
  expect(left?.attributes).toEqual({
    'messaging.destination.name': 'identity.accounts.v1',
    'genkan.outcome': 'done',
  });
  expect(JSON.stringify([left?.attributes, left?.events, left?.links, left?.status])).not.toMatch(
    /hanako|account-1|abcdef/,
  );
  expect(left?.spanContext().traceId).toBe('trace');
  expect(left?.status.code).toBe(2);
});

test('on the console a span is one line of JSON', () => {
  const lines: string[] = [];
  consoleSpans((line) => lines.push(line)).export([span], () => {});
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    span: 'send identity.accounts.v1',
    service: 'identity',
    ms: 1500,
    failed: true,
  });
});
