import type { KafkaMessage } from 'kafkajs';

/** Behind every offset from which such a batch can have been fetched, so that kafkajs does not sort them out. */
const DELTA = 2 ** 31 - 1;
const DELTA_BYTES = [0xfe, 0xff, 0xff, 0xff, 0x0f];
const NULL = 0x01;

const standIns = new WeakSet<ArrayBufferLike>();

/** Where a batch stands that could not be unpacked, and why. */
export type Unpacked = { offset: string; reason: string };

/**
 * What is given to kafkajs in place of a batch that cannot be unpacked: every record of it reads as one that tells
 * the reason. An error at this place would end the fetch, with what came for all the other partitions, and would
 * not say where it happened; a record comes to its own partition's handler.
 *
 * kafkajs 2.2.4 slices out as many records as the batch's header has, so a slice of this is always that one.
 */
export function standInFor(reason: string): Buffer {
  const value = Buffer.from(reason);
  const length = value.length * 2;
  const bytes = [0, 0, ...DELTA_BYTES, NULL, (length & 0x7f) | 0x80, length >> 7, ...value, 0];
  // Of memory of its own: by that it is known again, whatever a producer writes.
  const record = Buffer.alloc(bytes.length);
  record.set(bytes);
  standIns.add(record.buffer);
  return Object.assign(Buffer.alloc(0), { slice: () => record });
}

/** @returns undefined for a record that somebody wrote. */
export function readStandIn({ value, offset }: KafkaMessage): Unpacked | undefined {
  if (!value || !standIns.has(value.buffer)) return undefined;
  return { offset: String(BigInt(offset) - BigInt(DELTA)), reason: value.toString() };
}
