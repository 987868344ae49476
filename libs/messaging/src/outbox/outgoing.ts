import { ENVELOPE_HEADERS, SPEC_VERSION } from '@genkan/contracts';
import type { OutgoingMessage } from '../bus/bus.ts';
import { type AggregateFields, type OutboxRecord, sequenceOf } from './aggregate.ts';

/**
 * The messages of a document's whole outbox, oldest first.
 *
 * Sequences are derived here and not stored: `seq` counts every fact ever appended and the outbox holds the
 * last k of them. Facts leave only from the front (a sender pulls exactly the prefix that it read), so record
 * i of k always has sequence seq − (k − 1 − i), whoever reads it, before and after others have left.
 */
export function outgoingMessages(doc: AggregateFields, source: string): OutgoingMessage[] {
  const first = doc.seq - (doc.outbox.length - 1);
  return doc.outbox.map((record, index) => ({
    topic: record.topic,
    key: record.key,
    value: record.body,
    headers: headersOf(record, {
      society: doc.society,
      source,
      sequence: sequenceOf(doc.incarnation, first + index),
    }),
  }));
}

type Origin = { society: string; source: string; sequence: string };

/** CloudEvents 1.0, Kafka binding 3.2 (binary mode); `sequence` and `society` are our extensions. */
function headersOf(record: OutboxRecord, { society, source, sequence }: Origin): Record<string, string> {
  return {
    ce_specversion: SPEC_VERSION,
    [ENVELOPE_HEADERS.id]: record.id,
    [ENVELOPE_HEADERS.type]: record.type,
    [ENVELOPE_HEADERS.source]: source,
    [ENVELOPE_HEADERS.time]: record.time.toISOString(),
    [ENVELOPE_HEADERS.subject]: record.subject,
    [ENVELOPE_HEADERS.sequence]: sequence,
    [ENVELOPE_HEADERS.society]: society,
    'content-type': 'application/json',
    ...(record.causationId ? { [ENVELOPE_HEADERS.causationId]: record.causationId } : {}),
    ...(record.traceparent ? { [ENVELOPE_HEADERS.traceparent]: record.traceparent } : {}),
  };
}
