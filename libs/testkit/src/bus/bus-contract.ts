import { randomUUID } from 'node:crypto';
import type { IncomingRecord, OutgoingMessage, RecordHandler } from '@genkan/messaging';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { BusSource } from './bus-source.ts';
import { handlingContract } from './handling-contract.ts';
import { until } from './until.ts';

/** A broker stamps records by the clock of its own machine. */
const CLOCK_SLACK_MS = 60_000;

/** What every broker must do for us, Kafka or the one in memory. */
export function busContract(name: string, open: () => Promise<BusSource>): void {
  describe(`bus contract: ${name}`, () => {
    let source: BusSource;
    beforeAll(async () => {
      source = await open();
    });
    afterAll(() => source.close());
    const settled = () => source;

    carriesRecords(settled);
    sharesGroups(settled);
    survivesFailures(settled);
    handlingContract(settled);
  });
}

type Source = () => BusSource;

const running: { stop(): Promise<void> }[] = [];

/** Starts a member that keeps what it got; it ends with the test. */
async function listen(
  source: BusSource,
  topic: string,
  more: { group?: string; onRecord?: RecordHandler } = {},
) {
  const got: IncomingRecord[] = [];
  const part = source.bus.consumer({
    group: more.group ?? randomUUID(),
    topics: [topic],
    onRecord: async (record, signal) => {
      await more.onRecord?.(record, signal);
      got.push(record);
    },
  });
  await part.start();
  running.push(part);
  return { got, stop: () => part.stop() };
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((part) => part.stop()));
});

function messagesOf(topic: string, count: number, keys: number): OutgoingMessage[] {
  return Array.from({ length: count }, (_, n) => ({
    topic,
    key: `key-${n % keys}`,
    value: String(n),
    headers: {},
  }));
}

const placeOf = ({ partition, offset }: IncomingRecord) => `${partition}/${offset}`;

const valuesOf = (records: IncomingRecord[]) => records.map(({ value }) => Number(value));

function isRising(numbers: number[]): boolean {
  return numbers.every((value, index) => index === 0 || value > (numbers[index - 1] ?? 0));
}

function carriesRecords(source: Source): void {
  test('keeps the order of each key', async () => {
    const topic = await source().createTopic(3);
    await source().bus.publisher.publish(messagesOf(topic, 60, 7));
    const { got } = await listen(source(), topic);
    await until('all 60 are there', () => got.length >= 60);
    for (const own of Map.groupBy(got, ({ key }) => key).values()) expect(isRising(valuesOf(own))).toBe(true);
  });

  test('reaches every partition, by key and by number', async () => {
    const topic = await source().createTopic(6);
    await source().bus.publisher.publish(messagesOf(topic, 60, 60));
    const byNumber = Array.from({ length: 6 }, (_, partition) => ({
      partition,
      topic,
      key: 'same',
      value: 'x',
      headers: {},
    }));
    await source().bus.publisher.publish(byNumber);
    const { got } = await listen(source(), topic);
    await until('all 66 are there', () => got.length >= 66);
    const partitionsOf = (records: IncomingRecord[]) =>
      new Set(records.map(({ partition }) => partition)).size;
    expect(partitionsOf(got.filter(({ key }) => key !== 'same'))).toBe(6);
    expect(partitionsOf(got.filter(({ key }) => key === 'same'))).toBe(6);
  });

  test('carries headers, empty keys and empty values as they are', async () => {
    const topic = await source().createTopic(1);
    const headers = { ce_id: 'a-1', ce_source: '/hr/1001', text: '加入者' };
    await source().bus.publisher.publish([
      { topic, key: null, value: '{"name":"髙﨑"}', headers },
      { topic, key: 'k', value: null, headers: {} },
    ]);
    const { got } = await listen(source(), topic);
    await until('both are there', () => got.length >= 2);
    expect(got[0]).toMatchObject({
      topic,
      partition: 0,
      offset: '0',
      key: null,
      value: '{"name":"髙﨑"}',
      headers,
    });
    expect(got[1]).toMatchObject({ offset: '1', key: 'k', value: null, headers: {} });
    expect(Math.abs(Date.now() - Number(got[0]?.timestamp))).toBeLessThan(CLOCK_SLACK_MS);
  });
}

function sharesGroups(source: Source): void {
  test('a new group begins at the beginning, a known one where it was', async () => {
    const topic = await source().createTopic(2);
    const group = randomUUID();
    await source().bus.publisher.publish(messagesOf(topic, 10, 5));
    const first = await listen(source(), topic, { group });
    await until('the first has 10', () => first.got.length >= 10);
    await first.stop();
    await source().bus.publisher.publish([{ topic, key: 'key-1', value: '99', headers: {} }]);
    const again = await listen(source(), topic, { group });
    const other = await listen(source(), topic);
    await until('the other group has 11', () => other.got.length >= 11);
    await until('the first group has one more', () => again.got.length >= 1);
    expect(valuesOf(again.got)).toEqual([99]);
  });

  test('two members share, and one takes over from the other', async () => {
    const topic = await source().createTopic(6);
    const group = randomUUID();
    const one = await listen(source(), topic, { group });
    const two = await listen(source(), topic, { group });
    // Values rise without end, so that whenever the second has joined there is something left for it.
    let sent = 0;
    await until('both have handled something', async () => {
      await source().bus.publisher.publish(messagesOf(topic, 24, 24));
      sent += 24;
      return one.got.length > 0 && two.got.length > 0;
    });
    await one.stop();
    await source().bus.publisher.publish(messagesOf(topic, 24, 24));
    sent += 24;
    // What the first had fetched and not committed comes to the second as well: doubles, and no gap.
    const handled = () => new Set([...one.got, ...two.got].map(placeOf)).size;
    await until('every record has been handled by one of them', () => handled() >= sent);
    expect(handled()).toBe(sent);
  });
}

function survivesFailures(source: Source): void {
  test('what a handler failed on comes again, before what follows it', async () => {
    const topic = await source().createTopic(1);
    const tried: string[] = [];
    const onRecord: RecordHandler = async ({ value }) => {
      tried.push(value ?? '');
      if (value === '1' && tried.filter((each) => each === '1').length < 3) throw new Error('crash');
    };
    await source().bus.publisher.publish(messagesOf(topic, 3, 1));
    const { got } = await listen(source(), topic, { onRecord });
    await until('all 3 are handled', () => valuesOf(got).includes(2));
    expect(tried.filter((each) => each === '1')).toHaveLength(3);
    expect([...new Set(tried)]).toEqual(['0', '1', '2']);
  });

  test('publishing while the broker is away fails; afterwards it works, for members as well', async () => {
    const topic = await source().createTopic(1);
    const { got } = await listen(source(), topic);
    await source().bus.publisher.publish(messagesOf(topic, 1, 1));
    await until('the first is there', () => got.length === 1);
    source().setAway(true);
    await expect(source().bus.publisher.publish(messagesOf(topic, 1, 1))).rejects.toThrow();
    source().setAway(false);
    await source().bus.publisher.publish([{ topic, key: 'k', value: '7', headers: {} }]);
    await until('what came after it is there', () => valuesOf(got).includes(7));
  });
}
