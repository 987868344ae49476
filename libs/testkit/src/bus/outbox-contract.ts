import { randomUUID } from 'node:crypto';
import { type Clock, systemClock } from '@genkan/kernel';
import {
  commit,
  createRelay,
  type IncomingRecord,
  insertWithFacts,
  newAggregate,
  OutboxFull,
  type Publisher,
} from '@genkan/messaging';
import { createLog, createMetrics, type Documents } from '@genkan/platform';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { DocumentsSource } from '../documents/documents-contract.ts';
import type { BusSource } from './bus-source.ts';
import { type Door, doors, movedTo } from './door.ts';
import { until } from './until.ts';

export type OutboxSource = { store: DocumentsSource; broker: BusSource };

/** Longer than any test. */
const NEVER_MS = 3_600_000;
const clock: Clock = systemClock;
const log = createLog({ SERVICE_NAME: 'contract', LOG_LEVEL: 'silent' });
const running: { stop(): Promise<void> }[] = [];

/** What store, broker and relay must do together: no fact lost, none before its forerunner. */
export function outboxContract(name: string, open: () => Promise<OutboxSource>): void {
  describe(`outbox contract: ${name}`, () => {
    let source: OutboxSource;
    let world: World;
    beforeAll(async () => {
      source = await open();
      world = await createWorld(source);
    });
    afterEach(async () => {
      source.broker.setAway(false);
      await Promise.all(running.splice(0).map((part) => part.stop()));
    });
    afterAll(async () => {
      await world.stop();
      await source.broker.close();
      await source.store.close();
    });
    const settled = () => world;

    commits(settled);
    sends(settled);
    sendsSideBySide(settled);
  });
}

type World = Awaited<ReturnType<typeof createWorld>>;

async function createWorld({ store, broker }: OutboxSource) {
  const documents: Documents<Door> = store.documents(doors);
  const topic = await broker.createTopic(3);
  const seen: IncomingRecord[] = [];
  const onRecord = async (record: IncomingRecord) => void seen.push(record);
  const watcher = broker.bus.consumer({ group: randomUUID(), topics: [topic], onRecord });
  await watcher.start();
  const publisher = broker.bus.publisher;
  return {
    documents,
    topic,
    broker,
    publisher,
    stop: () => watcher.stop(),
    async newDoor(): Promise<string> {
      const _id = randomUUID();
      const door = { _id, state: 'shut', moves: 0, ...newAggregate('sample-kenpo', clock) };
      await insertWithFacts(documents, door, [movedTo(topic, _id, 'shut')], clock);
      return _id;
    },
    move: (_id: string, to: string, guard: object = {}) =>
      commit(documents, {
        filter: { _id, ...guard },
        update: { $set: { state: to }, $inc: { moves: 1 } },
        facts: [movedTo(topic, _id, to)],
        clock,
      }),
    async startRelay({ through = publisher, pollMs = 100 }: { through?: Publisher; pollMs?: number } = {}) {
      const relay = createRelay({
        aggregates: [documents],
        publisher: through,
        source: 'doors',
        clock,
        log,
        metrics: createMetrics(),
        pollMs,
      });
      await relay.start();
      running.push(relay);
      return relay;
    },
    /** Sequence numbers in the order of their first occurrence. */
    firstSequences(_id: string): number[] {
      const all = seen
        .filter(({ key }) => key === _id)
        .map(({ headers }) => Number(headers.ce_sequence?.split('-')[1]));
      return [...new Set(all)];
    },
    occurrences: (_id: string) => seen.filter(({ key }) => key === _id).length,
    isEmpty: async (_id: string) => {
      const door = await documents.get(_id);
      return door?.outbox.length === 0 && !door.outboxSince;
    },
  };
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

async function expectAllSent(world: World, id: string, count: number): Promise<void> {
  await until(`${count} facts are on the topic`, () => world.firstSequences(id).length >= count);
  await until('the outbox is empty and no longer marked', () => world.isEmpty(id));
  expect(world.firstSequences(id)).toEqual(upTo(count));
}

function commits(world: () => World): void {
  test('state and facts change together, or not at all', async () => {
    const id = await world().newDoor();
    const after = await world().move(id, 'open', { state: 'shut' });
    expect(after).toMatchObject({ state: 'open', seq: 2, moves: 1 });
    expect(after?.outbox.map(({ body }) => JSON.parse(body).to)).toEqual(['shut', 'open']);
    expect(await world().move(id, 'open', { state: 'shut' })).toBeNull();
    expect(await world().documents.get(id)).toMatchObject({ seq: 2, moves: 1 });
  });

  test('inserting again changes nothing', async () => {
    const id = await world().newDoor();
    const again = { _id: id, state: 'open', moves: 9, ...newAggregate('sample-kenpo', clock) };
    expect(await insertWithFacts(world().documents, again, [], clock)).toBe('exists');
    expect(await world().documents.get(id)).toMatchObject({ state: 'shut', seq: 1 });
  });

  test('a full outbox is told apart from a guard that is not met', async () => {
    const id = await world().newDoor();
    for (let n = 1; n < 100; n += 1) await world().move(id, 'open');
    await expect(world().move(id, 'open')).rejects.toThrow(OutboxFull);
    expect(await world().documents.get(id)).toMatchObject({ seq: 100, moves: 99 });
    await world().startRelay();
    await expectAllSent(world(), id, 100);
    expect(await world().move(id, 'open', { state: 'shut' })).toBeNull();
  });
}

function sends(world: () => World): void {
  test('what was committed before anybody listened is found by the poll', async () => {
    const id = await world().newDoor();
    await world().move(id, 'open');
    await world().startRelay();
    await expectAllSent(world(), id, 2);
  });

  test('a commit sends what it tells at once: nobody waits for a poll', async () => {
    await world().startRelay({ pollMs: NEVER_MS });
    const id = await world().newDoor();
    await expectAllSent(world(), id, 1);
  });

  test('while the broker is away facts wait; then they come in order, none missing', async () => {
    await world().startRelay();
    const ids = await Promise.all(upTo(5).map(() => world().newDoor()));
    for (const id of ids) await expectAllSent(world(), id, 1);
    world().broker.setAway(true);
    for (const to of ['open', 'shut', 'locked']) await Promise.all(ids.map((id) => world().move(id, to)));
    await expect(
      world().publisher.publish([{ topic: world().topic, key: null, value: null, headers: {} }]),
    ).rejects.toThrow();
    expect(await world().isEmpty(ids[0] ?? '')).toBe(false);
    world().broker.setAway(false);
    for (const id of ids) await expectAllSent(world(), id, 4);
  });
}

function sendsSideBySide(world: () => World): void {
  test('many commits at once and three relays: the order stands', async () => {
    for (let n = 0; n < 3; n += 1) await world().startRelay();
    const id = await world().newDoor();
    await Promise.all(upTo(60).map((n) => world().move(id, `position ${n}`)));
    expect(await world().documents.get(id)).toMatchObject({ seq: 61, moves: 60 });
    await expectAllSent(world(), id, 61);
  });

  for (const place of ['before', 'after'] as const) {
    test(`a relay that sleeps ${place} publishing doubles, and never reorders`, async () => {
      const sleeper = createSleeper(world().publisher, place);
      await world().startRelay({ through: sleeper });
      const id = await world().newDoor();
      await sleeper.sleeping;
      await world().startRelay();
      await world().move(id, 'open');
      await world().move(id, 'shut');
      await until('the other relay sent all', () => world().firstSequences(id).length === 3);
      const before = world().occurrences(id);
      sleeper.wake();
      if (place === 'before') await until('the sleeper sent again', () => world().occurrences(id) > before);
      await expectAllSent(world(), id, 3);
    });
  }
}

/** A publisher whose first call sleeps until it is woken. */
function createSleeper(publisher: Publisher, place: 'before' | 'after') {
  const asleep = Promise.withResolvers<void>();
  const awake = Promise.withResolvers<void>();
  const sleep = () => {
    asleep.resolve();
    return awake.promise;
  };
  return {
    sleeping: asleep.promise,
    wake: () => awake.resolve(),
    async publish(messages: Parameters<Publisher['publish']>[0]) {
      if (place === 'before') await sleep();
      await publisher.publish(messages);
      if (place === 'after') await sleep();
    },
  };
}
