import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type OutboxRecord, sequenceOf } from './aggregate.ts';
import { outgoingMessages } from './outgoing.ts';

const INCARNATION = '1763800000000';

function recordOf(n: number): OutboxRecord {
  return {
    id: `f-${n}`,
    type: 'a.b.v1',
    topic: 't',
    subject: 's-1',
    key: 'k',
    time: new Date(0),
    body: '{}',
  };
}

test('a fact keeps its sequence, whoever reads it and whatever left before or came after', () => {
  const numbers = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }));
  fc.assert(
    fc.property(numbers, ([left, held]) => {
      const outbox = Array.from({ length: held }, (_, index) => recordOf(left + index + 1));
      const doc = { society: 's', seq: left + held, incarnation: INCARNATION, outbox };
      for (const { headers } of outgoingMessages(doc, 'identity')) {
        const [, n] = String(headers.ce_id).split('-');
        expect(headers.ce_sequence).toBe(sequenceOf(INCARNATION, Number(n)));
      }
    }),
  );
});

test('carries the envelope in headers and nothing but the data in the value', () => {
  const record = { ...recordOf(7), causationId: 'c', traceparent: '00-a-b-01' };
  const [message] = outgoingMessages(
    { society: 's', seq: 7, incarnation: INCARNATION, outbox: [record] },
    'identity',
  );
  expect(message).toEqual({
    topic: 't',
    key: 'k',
    value: '{}',
    headers: {
      ce_specversion: '1.0',
      ce_id: 'f-7',
      ce_type: 'a.b.v1',
      ce_source: 'identity',
      ce_time: '1970-01-01T00:00:00.000Z',
      ce_subject: 's-1',
      ce_sequence: '1763800000000-0000000007',
      ce_society: 's',
      ce_causationid: 'c',
      traceparent: '00-a-b-01',
      'content-type': 'application/json',
    },
  });
});
