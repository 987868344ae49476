import type { EachBatchPayload, KafkaMessage } from 'kafkajs';
import type { IncomingRecord } from '../bus/bus.ts';

type Place = Pick<EachBatchPayload['batch'], 'topic' | 'partition'>;

/**
 * Reads what kafkajs hands over. It stands before the net that parks, so there is nothing that it throws on:
 * a producer may send headers, keys and dates of any kind.
 */
export function toIncoming(message: KafkaMessage, { topic, partition }: Place): IncomingRecord {
  return {
    topic,
    partition,
    offset: message.offset,
    key: message.key?.toString('utf8') ?? null,
    value: message.value?.toString('utf8') ?? null,
    headers: textHeaders(message.headers),
    timestamp: dateOf(message.timestamp),
  };
}

/** Names are compared in lower case, as HTTP's; a repeated one counts as its first, one without a value not at all. */
function textHeaders(headers: KafkaMessage['headers']): Record<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(headers ?? {})) {
    const first = firstBytes(value);
    const known = name.toLowerCase();
    if (first !== undefined && !found.has(known)) found.set(known, first.toString());
  }
  return Object.fromEntries(found);
}

/** kafkajs makes a list of a repeated header, and of one called `constructor`, with the function of objects in front. */
function firstBytes(value: unknown): Buffer | string | undefined {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.find((each): each is Buffer | string => Buffer.isBuffer(each) || typeof each === 'string');
}

/** A producer may stamp any 64-bit number; one that is no date of JavaScript's counts as none at all. */
function dateOf(timestamp: string): Date {
  const date = new Date(Number(timestamp));
  return Number.isNaN(date.getTime()) ? new Date(0) : date;
}
