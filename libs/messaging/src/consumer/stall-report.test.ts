import { randomUUID } from 'node:crypto';
import { accountCreated } from '@genkan/contracts';
import { parseKeyring } from '@genkan/kernel';
import { createLog, createMetrics, StoreUnavailable } from '@genkan/platform';
import { fakeClock, memoryBus, memoryDocuments, until } from '@genkan/testkit';
import { afterEach, describe, expect, test } from '@jest/globals';
import { parkedDocuments } from '../parked/parked-documents.ts';
import { parkedEvents } from '../parked/parked-events.ts';
import { createConsumer } from './consumer.ts';
import { createProgress } from './progress.ts';
import { createWatch } from './stall-report.ts';
import { subscribe } from './subscription.ts';

const TOPIC = accountCreated.topic;
const KEYRING = parseKeyring(`k1:${Buffer.alloc(32, 7).toString('base64url')}`);
const running: { stop(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((part) => part.stop()));
});

/** A consumer of two partitions, whose handler does for each record what it is told. */
async function setUp(handle: (partition: string) => Promise<void>) {
  const clock = fakeClock('2026-04-01T00:00:00Z');
  const bus = memoryBus({ clock, partitions: 2 });
  const lines: Record<string, unknown>[] = [];
  const write = (line: string) => lines.push(JSON.parse(line));
  const log = createLog({ SERVICE_NAME: 'onboarding', LOG_LEVEL: 'error' }, { write });
  const metrics = createMetrics();
  const handled: string[] = [];
  const consumer = createConsumer({
    ...{ bus, group: 'onboarding', clock, log, metrics, lookMs: 2 },
    parked: parkedEvents({ documents: memoryDocuments(parkedDocuments), keyring: KEYRING, clock }),
    subscriptions: [
      subscribe(accountCreated, 'take', async (_data, { subject }) => {
        await handle(subject);
        handled.push(subject);
      }),
    ],
  });
  await consumer.start();
  running.push(consumer);
  const send = (partition: number) =>
    bus.publisher.publish([
      {
        ...{ topic: TOPIC, key: null, partition, value: JSON.stringify(accountCreated.example) },
        headers: {
          ...{ ce_specversion: '1.0', ce_id: randomUUID(), ce_type: accountCreated.type },
          ...{ ce_source: 'identity', ce_subject: String(partition) },
        },
      },
    ]);
  const metric = async (name: string) =>
    (await metrics.render()).split('\n').filter((line) => line.startsWith(name));
  return { clock, consumer, lines, handled, send, metric };
}

const STALLED = 'genkan_consumer_stalled{group="onboarding"}';

describe('8.3: a consumer that makes no progress although records wait', () => {
  test('whose handler hangs shows in the detail, the metric and each minute in the log', async () => {
    const hanging = Promise.withResolvers<void>();
    const { clock, consumer, lines, handled, send, metric } = await setUp((partition) =>
      partition === '1' ? hanging.promise : Promise.resolve(),
    );
    for (const partition of [1, 1, 0]) await send(partition);
    await until('the other partition goes on', () => handled.length === 1);
    clock.advance(59_999);
    expect(consumer.detail()).toEqual([]);
    expect(await metric(STALLED)).toEqual([`${STALLED} 0`]);

    clock.advance(1);
    await until('it is told of', () => lines.length === 1);
    const place = { topic: TOPIC, partition: 1, offset: '0', group: 'onboarding' };
    expect(lines[0]).toMatchObject({
      ...place,
      level: 'error',
      reason: 'its handler does not end',
      ms: 60_000,
    });
    expect(consumer.detail()).toEqual([
      `consumer onboarding makes no progress: ${TOPIC}/1 at 0 since 2026-04-01T00:00:00.000Z: its handler does not end`,
    ]);
    expect(await metric(STALLED)).toEqual([`${STALLED} 1`]);
    clock.advance(60_000);
    await until('it is told of again', () => lines.length === 2);

    hanging.resolve();
    await until('all three are handled', () => handled.length === 3);
    await until('it is over', async () => (await metric(STALLED))[0] === `${STALLED} 0`);
    expect(consumer.detail()).toEqual([]);
  });

  test('that waits for a store says for which, and goes on when it is back', async () => {
    let away = true;
    const { clock, consumer, lines, handled, send, metric } = await setUp(async () => {
      if (away) throw new StoreUnavailable('mongodb');
    });
    await send(0);
    await until(
      'it pauses',
      async () => (await metric('genkan_consumer_paused{'))[0]?.endsWith('1') ?? false,
    );
    clock.advance(60_000);
    await until('it is told of', () => lines.length === 1);
    expect(lines[0]).toMatchObject({
      topic: TOPIC,
      partition: 0,
      offset: '0',
      reason: 'mongodb does not answer',
    });
    expect(consumer.detail()).toHaveLength(1);
    away = false;
    await until('it is handled', () => handled.length === 1);
    expect(consumer.detail()).toEqual([]);
  });

  test('is none that has nothing to do, and what waits is counted for each partition', async () => {
    const hanging = Promise.withResolvers<void>();
    const { clock, consumer, handled, send, metric } = await setUp((partition) =>
      partition === '1' ? hanging.promise : Promise.resolve(),
    );
    await send(0);
    await until('it is handled', () => handled.length === 1);
    clock.advance(3_600_000);
    expect(consumer.detail()).toEqual([]);
    for (const partition of [1, 1]) await send(partition);
    const lagOf = (partition: number, records: number) =>
      `genkan_consumer_lag_records{group="onboarding",topic="${TOPIC}",partition="${partition}"} ${records}`;
    const lags = () => metric('genkan_consumer_lag_records{');
    await until('one waits in hand', async () => (await lags()).includes(lagOf(1, 1)));
    expect(await lags()).toContain(lagOf(0, 0));
    hanging.resolve();
    await until('nothing waits', async () => (await lags()).includes(lagOf(1, 0)));
  });
});

test('8.27: whether it is alive, and how often it was made anew', async () => {
  const clock = fakeClock('2026-04-01T00:00:00Z');
  const metrics = createMetrics();
  const log = createLog({ SERVICE_NAME: 'onboarding', LOG_LEVEL: 'silent' });
  const watch = createWatch({ group: 'onboarding', clock, log, metrics, progress: createProgress(clock) });
  const told = async () =>
    (await metrics.render())
      .match(/^genkan_consumer_(?:alive|restarts_total)\{.*$/gm)
      ?.map((line) => line.slice(-1));
  expect(await told()).toEqual(['0', '0']);
  watch.onAway();
  watch.onReading();
  expect(await told()).toEqual(['1', '0']);
  watch.onAway(new Error('the broker is gone'));
  expect(await told()).toEqual(['0', '1']);
  watch.onReading();
  expect(await told()).toEqual(['1', '1']);
});
