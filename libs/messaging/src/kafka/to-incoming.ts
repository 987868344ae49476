import type { EachBatchPayload, KafkaMessage } from 'kafkajs';
import type { IncomingRecord, Unreadable } from '../bus/bus.ts';
import { MOST_BYTES, readUtf8 } from '../bus/utf8.ts';

type Place = Pick<EachBatchPayload['batch'], 'topic' | 'partition'>;

/**
 * Reads what kafkajs hands over. It stands before the net that parks, so there is nothing that it throws on:
 * a producer may send headers, keys, values and dates of any kind. Bytes that are no text come along as bytes.
 */
export function toIncoming(message: KafkaMessage, { topic, partition }: Place): IncomingRecord {
  const key = readBytes(message.key);
  const value = readBytes(message.value);
  const headers = [...headersOf(message)].map(([name, bytes]) => [name, readBytes(bytes)] as const);
  const isCut = key.cut || value.cut || headers.some(([, { cut }]) => cut);
  return {
    topic,
    partition,
    offset: message.offset,
    key: key.text ?? null,
    value: value.text ?? null,
    headers: pick(headers, 'text'),
    timestamp: dateOf(message.timestamp),
    ...unreadableOf(key, value, pick(headers, 'unreadable')),
    ...(isCut ? { cut: true } : {}),
  };
}

type Reading = { text?: string; unreadable?: string; cut?: true };

function readBytes(bytes: Buffer | null | undefined): Reading {
  if (!bytes) return {};
  if (bytes.length > MOST_BYTES) return { cut: true };
  const text = readUtf8(bytes);
  return text === undefined ? { unreadable: bytes.toString('base64') } : { text };
}

function unreadableOf(
  { unreadable: key }: Reading,
  { unreadable: value }: Reading,
  headers: Unreadable['headers'],
): Pick<IncomingRecord, 'unreadable'> {
  if (key === undefined && value === undefined && Object.keys(headers).length === 0) return {};
  const unreadable = {
    headers,
    ...(key === undefined ? {} : { key }),
    ...(value === undefined ? {} : { value }),
  };
  return { unreadable };
}

function pick(headers: readonly (readonly [string, Reading])[], what: 'text' | 'unreadable') {
  const found = headers.map(([name, reading]) => [name, reading[what]] as const);
  return Object.fromEntries(found.filter((each): each is [string, string] => each[1] !== undefined));
}

/** Names are compared in lower case, as HTTP's; a repeated one counts as its first, one without a value not at all. */
function headersOf({ headers }: KafkaMessage): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (const [name, value] of Object.entries(headers ?? {})) {
    const first = firstBytes(value);
    const known = name.toLowerCase();
    if (first !== undefined && !found.has(known)) found.set(known, first);
  }
  return found;
}

/** kafkajs makes a list of a repeated header, and of one called `constructor`, with the function of objects in front. */
function firstBytes(value: unknown): Buffer | undefined {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.find((each) => Buffer.isBuffer(each));
}

/** A producer may stamp any 64-bit number; one that is no date of JavaScript's counts as none at all. */
function dateOf(timestamp: string): Date {
  const date = new Date(Number(timestamp));
  return Number.isNaN(date.getTime()) ? new Date(0) : date;
}
