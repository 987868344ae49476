import { createRequire } from 'node:module';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { KafkaMessage } from 'kafkajs';
import { toIncoming } from '../to-incoming.ts';
import { unpackLz4 } from './lz4.ts';
import { BARE_SNAPPY, LINKED_LZ4, PACKED_BATCHES } from './packed.fixture.ts';
import { unpackSnappy } from './snappy.ts';
import { readStandIn } from './stand-in.ts';
import { unpackBatches } from './unpack-batches.ts';

const load = createRequire(import.meta.url);
const Decoder = load('kafkajs/src/protocol/decoder');
const decodeMessages = load('kafkajs/src/protocol/requests/fetch/v4/decodeMessages');
unpackBatches();
unpackBatches();

const LIMIT = 64 * 1024 * 1024;
const ATTRIBUTES_AT = 21;
const RECORDS_AT = 61;

/** The records of batches as they stand in the answer to a fetch. */
function read(...batches: Buffer[]): Promise<KafkaMessage[]> {
  const bytes = Buffer.concat(batches);
  const size = Buffer.alloc(4);
  size.writeInt32BE(bytes.length);
  return decodeMessages(new Decoder(Buffer.concat([size, bytes])));
}

const batchOf = (name: keyof typeof PACKED_BATCHES) => Buffer.from(PACKED_BATCHES[name], 'base64');

/** A batch that says one codec, and holds these bytes in its place. */
function batchWith(codec: number, packed: Buffer): Buffer {
  const batch = Buffer.concat([batchOf('gzip').subarray(0, RECORDS_AT), packed]);
  batch.writeInt16BE(codec, ATTRIBUTES_AT);
  batch.writeInt32BE(batch.length - 12, 8);
  return batch;
}

describe('8.2: batches that Java packed', () => {
  test.each(Object.keys(PACKED_BATCHES) as (keyof typeof PACKED_BATCHES)[])('%s is read', async (name) => {
    const records = await read(batchOf(name));
    expect(records.map(({ offset, key }) => `${offset} ${key}`)).toEqual(
      [0, 1, 2, 3].map((n) => `${7 + n} key-${n}`),
    );
    const last = records.map((record) => toIncoming(record, { topic: 't', partition: 0 })).at(-1);
    // 8.1: Java sent `note` with a value of null.
    expect(last?.headers).toEqual({ ce_id: 'e-3' });
    expect(JSON.parse(last?.value ?? '')).toMatchObject({
      employeeNumber: '000123',
      name: { family: '見本', given: '花子' },
      note: 'あいう'.repeat(60),
    });
    expect(records.map(readStandIn)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('other ways to pack by the same codecs', () => {
    const unpacked = (times: number) => Buffer.from('見本花子\n'.repeat(times));
    expect(unpackSnappy(Buffer.from(BARE_SNAPPY, 'base64'), LIMIT).equals(unpacked(300))).toBe(true);
    const frame = Buffer.from(LINKED_LZ4, 'base64');
    expect(unpackLz4(frame, LIMIT).equals(unpacked(8000))).toBe(true);
    expect(unpackLz4(Buffer.concat([frame, frame]), LIMIT).equals(unpacked(16_000))).toBe(true);
  });
});

describe('8.2: a batch that cannot be unpacked is told by records of its own partition', () => {
  const huge = Buffer.alloc(LIMIT + 1);
  test.each([
    ['of a codec to come', 5, Buffer.from('x'), 'its batch is packed by codec 5, which nobody knows'],
    ['of another codec to come', 7, Buffer.alloc(0), 'its batch is packed by codec 7, which nobody knows'],
    ['of broken gzip', 1, Buffer.from('x'), 'its batch says gzip and cannot be unpacked'],
    ['of broken snappy', 2, Buffer.from('ff', 'hex'), 'its batch says snappy and cannot be unpacked'],
    ['of broken lz4', 3, Buffer.from('x'), 'its batch says lz4 and cannot be unpacked'],
    ['of broken zstd', 4, Buffer.from('x'), 'its batch says zstd and cannot be unpacked'],
    ['that would fill the memory', 4, zstdCompressSync(huge), 'its batch says zstd and cannot be unpacked'],
    ['that would, too', 1, gzipSync(huge), 'its batch says gzip and cannot be unpacked'],
  ])('one %s', async (_, codec, packed, reason) => {
    const records = await read(batchOf('lz4'), batchWith(codec, packed));
    expect(records).toHaveLength(8);
    expect(records.slice(0, 4).map(readStandIn)).not.toContainEqual(expect.anything());
    for (const record of records.slice(4)) expect(readStandIn(record)).toEqual({ offset: '7', reason });
    expect(Number(records[4]?.offset)).toBeGreaterThan(2 ** 31);
  });

  test('what a producer writes is never taken for one', async () => {
    const [standIn] = await read(batchWith(5, Buffer.from('x')));
    if (!standIn?.value) throw new Error('no record');
    expect(readStandIn({ ...standIn, value: Buffer.from(standIn.value) })).toBeUndefined();
  });
});

describe('8.2: bytes that are cut short or point astray are refused, and never read beyond', () => {
  test.each([
    ['snappy', unpackSnappy, BARE_SNAPPY],
    ['lz4', unpackLz4, LINKED_LZ4],
  ])('%s, cut anywhere', (_, unpack, packed) => {
    const bytes = Buffer.from(packed, 'base64');
    for (let length = 0; length < bytes.length; length += 7)
      expect(() => unpack(bytes.subarray(0, length), LIMIT)).toThrow(RangeError);
  });

  test.each([
    ['snappy, to before the beginning', () => unpackSnappy(Buffer.from('04010500', 'hex'), LIMIT)],
    ['snappy, more than it says', () => unpackSnappy(Buffer.from('010461626364', 'hex'), LIMIT)],
    ['snappy, more than we take', () => unpackSnappy(Buffer.from('ffffffff0f00', 'hex'), LIMIT)],
    ['lz4, with a dictionary', () => unpackLz4(Buffer.from('04224d18414000', 'hex'), LIMIT)],
    ['lz4, more than we take', () => unpackLz4(Buffer.from(LINKED_LZ4, 'base64'), 1000)],
  ])('%s', (_, unpack) => {
    expect(unpack).toThrow(RangeError);
  });
});
