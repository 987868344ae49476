import { randomUUID } from 'node:crypto';
import { defineEvent, type Topic } from '@genkan/contracts';
import { parseKeyring, systemClock } from '@genkan/kernel';
import {
  createConsumer,
  type EventHandler,
  type OutgoingMessage,
  parkedDocuments,
  parkedEvents,
  subscribe,
} from '@genkan/messaging';
import { createLog, createMetrics, StoreUnavailable } from '@genkan/platform';
import { afterEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { memoryDocuments } from '../documents/memory-documents.ts';
import type { BusSource } from './bus-source.ts';
import { until } from './until.ts';

const KEYRING = parseKeyring(`k1:${Buffer.alloc(32, 7).toString('base64url')}`);

const rung = defineEvent({
  type: 'contract.bell-rung.v1',
  topic: 'hr.employees.v1',
  subject: 'bell',
  schema: z.object({ bell: z.string(), times: z.int() }),
  example: { bell: 'front', times: 1 },
});
type Rung = { bell: string; times: number };

const running: { stop(): Promise<void> }[] = [];

/** What a consumer does with records that cannot be handled now, or never. */
export function handlingContract(source: () => BusSource): void {
  describe('with a consumer', () => {
    afterEach(async () => {
      await Promise.all(running.splice(0).map((part) => part.stop()));
    });

    test('poison is parked, and the next of the same key goes through', async () => {
      const { topic, parked, rings } = await openDoor(source());
      const poison = { ...ring(topic, 0), value: '{"bell":"front","times":"many"}' };
      await source().bus.publisher.publish([ring(topic, 1), poison, ring(topic, 2)]);
      await until('the second ring was heard', () => rings.length === 2);
      expect(rings).toEqual([1, 2]);
      const [event] = await parked.list({ state: 'parked', limit: 10 });
      expect(event).toMatchObject({
        id: `${topic}/0/1`,
        type: rung.type,
        reason: 'schema: times invalid_type',
        tries: 1,
      });
    });

    test('an outage pauses for as long as it lasts, and parks nothing', async () => {
      let away = true;
      let tries = 0;
      const { topic, parked, rings } = await openDoor(source(), async () => {
        tries += 1;
        if (away) throw new StoreUnavailable('the house');
      });
      await source().bus.publisher.publish([ring(topic, 1), ring(topic, 2)]);
      await until('it was tried more often than any event is', () => tries > 4);
      expect(await parked.list({ state: 'parked', limit: 10 })).toEqual([]);
      away = false;
      await until('both rings were heard', () => rings.length === 2);
      expect(rings).toEqual([1, 2]);
      expect(await parked.list({ state: 'parked', limit: 10 })).toEqual([]);
    });
  });
}

async function openDoor({ bus, createTopic }: BusSource, before: EventHandler<Rung> = async () => {}) {
  const topic = await createTopic(1);
  const parked = parkedEvents({
    documents: memoryDocuments(parkedDocuments),
    keyring: KEYRING,
    clock: systemClock,
  });
  const rings: number[] = [];
  const subscription = subscribe({ ...rung, topic: topic as Topic }, 'hear', async (data, envelope) => {
    await before(data, envelope);
    rings.push(data.times);
  });
  const consumer = createConsumer({
    bus,
    group: randomUUID(),
    subscriptions: [subscription],
    parked,
    clock: systemClock,
    log: createLog({ SERVICE_NAME: 'contract', LOG_LEVEL: 'silent' }),
    metrics: createMetrics(),
    retries: { attempts: 3, firstMs: 5, limitMs: 10 },
  });
  await consumer.start();
  running.push(consumer);
  return { topic, parked, rings };
}

function ring(topic: string, times: number): OutgoingMessage {
  const headers = {
    ce_specversion: '1.0',
    ce_id: randomUUID(),
    ce_type: rung.type,
    ce_source: '/contract',
    'content-type': 'application/json',
  };
  return { topic, key: 'front', value: JSON.stringify({ bell: 'front', times }), headers };
}
