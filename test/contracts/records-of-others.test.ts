import { gzipSync, zstdCompressSync } from 'node:zlib';
import type { IncomingRecord } from '@genkan/messaging';
import { summarise, until } from '@genkan/testkit';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import kafkajs, { type CompressionTypes as Codec, type Message, type Producer } from 'kafkajs';
import { localBrokers, openKafka } from './kafka-for-contracts.ts';

const { CompressionCodecs, CompressionTypes, Kafka, logLevel } = kafkajs;
const brokers = localBrokers();
const summary = (line: string) => summarise(`records of others: ${line}`, process.env.GENKAN_SUMMARY);

if (brokers) {
  carriesRecordsOfOthers(brokers);
  afterAll(() => summary('ran against the local stack'));
} else {
  test('without a local stack there is no broker, and the summary says so', async () => {
    expect(await summary('no broker here')).toContain('no broker here');
  });
}

/** What others write as no client of ours does: by a producer of its own, straight to the broker. */
function carriesRecordsOfOthers(known: string[]): void {
  let source: Awaited<ReturnType<typeof openKafka>>;
  let producer: Producer;
  const parts: { stop(): Promise<void> }[] = [];

  beforeAll(async () => {
    source = await openKafka(known);
    packToo();
    producer = new Kafka({ brokers: known, clientId: 'hr', logLevel: logLevel.NOTHING }).producer();
    await producer.connect();
  });
  afterAll(async () => {
    await Promise.all(parts.map((part) => part.stop()));
    await producer.disconnect();
    await source.close();
  });

  async function listen(topic: string) {
    const got: IncomingRecord[] = [];
    const held: unknown[] = [];
    const consumer = source.bus.consumer({
      group: topic,
      topics: [topic],
      onRecord: async (record) => void got.push(record),
      watch: {
        onAway: () => undefined,
        onReading: () => undefined,
        onAssigned: () => undefined,
        onLag: () => undefined,
        onHeld: (position, reason) => void held.push([position, reason]),
      },
    });
    await consumer.start();
    parts.push(consumer);
    return { got, held };
  }

  const send = (topic: string, message: Message & { packed?: Codec }) =>
    producer.send({ topic, compression: message.packed ?? CompressionTypes.None, messages: [message] });

  test('8.1, 8.4: a header given twice, a value of CP932, a key of bytes and nothing at all stop nothing', async () => {
    const topic = await source.createTopic(1);
    const cp932 = Buffer.from('7b226e223a228ca9967b227d', 'hex');
    await send(topic, { value: '1', headers: { ce_id: 'e-1', constructor: 'x' } });
    await send(topic, { value: '2', headers: { ce_id: ['e-2', 'e-3'] } });
    await send(topic, { key: Buffer.from('000000000001e240', 'hex'), value: cp932 });
    await send(topic, { value: null });
    const { got } = await listen(topic);
    await until('all four are there', () => got.length >= 4);
    expect(got[0]).toMatchObject({ value: '1', headers: { ce_id: 'e-1', constructor: 'x' } });
    expect(got[1]?.headers).toEqual({ ce_id: 'e-2' });
    expect(got[2]).toMatchObject({ value: null, unreadable: { value: cp932.toString('base64') } });
    expect(got[3]).toMatchObject({ key: null, value: null, headers: {} });
  });

  describe('8.2: batches that are packed', () => {
    test.each([CompressionTypes.GZIP, CompressionTypes.ZSTD])('by codec %d are read', async (packed) => {
      const topic = await source.createTopic(1);
      await send(topic, { value: '見本花子'.repeat(1000), packed });
      const { got } = await listen(topic);
      await until('it is there', () => got.length === 1);
      expect(got[0]?.value).toBe('見本花子'.repeat(1000));
    });

    test('one that cannot be unpacked holds its partition, and no other', async () => {
      const topic = await source.createTopic(2);
      await send(topic, { partition: 1, value: 'before' });
      await send(topic, {
        partition: 1,
        value: Buffer.alloc(65 * 1024 * 1024),
        packed: CompressionTypes.ZSTD,
      });
      await send(topic, { partition: 1, value: 'behind' });
      const { got, held } = await listen(topic);
      await until('it is held', () => held.length > 0);
      await send(topic, { partition: 0, value: 'beside' });
      await until('the other goes on', () => got.some(({ value }) => value === 'beside'));
      expect(got.map(({ value }) => value)).toEqual(['before', 'beside']);
      expect(held).toEqual([
        [{ topic, partition: 1, offset: '1' }, 'its batch says zstd and cannot be unpacked'],
      ]);
    });
  });
}

/** kafkajs packs by gzip alone; those that unpack stay. */
function packToo(): void {
  const codecs: Record<number, () => { compress: unknown }> = CompressionCodecs;
  const pack = { [CompressionTypes.GZIP]: gzipSync, [CompressionTypes.ZSTD]: zstdCompressSync };
  for (const [type, compress] of Object.entries(pack)) {
    const known = codecs[Number(type)]?.();
    codecs[Number(type)] = () => ({
      ...known,
      compress: async ({ buffer }: { buffer: Buffer }) => compress(buffer),
    });
  }
}
