import { accountCreated } from '@genkan/contracts';
import { createLog, createMetrics, defineDocuments } from '@genkan/platform';
import { fakeClock, memoryDocuments, until } from '@genkan/testkit';
import { expect, test } from '@jest/globals';
import type { OutgoingMessage } from '../bus/bus.ts';
import { type Aggregate, aggregateFieldKinds, newAggregate, outboxIndexes } from './aggregate.ts';
import { insertWithFacts } from './commit.ts';
import { createFact } from './fact.ts';
import { createRelay } from './relay.ts';

const accounts = defineDocuments<Aggregate>({
  name: 'accounts',
  fields: { _id: 'string', ...aggregateFieldKinds },
  indexes: [...outboxIndexes],
});
const LONG_AGO = fakeClock('2026-03-31T00:00:00Z');

test('the poll goes on finding what a dead sibling left, however busy the nudges keep the queue', async () => {
  const clock = fakeClock('2026-04-01T00:00:00Z');
  const documents = memoryDocuments(accounts);
  const sent: (string | undefined)[] = [];
  const busy = Promise.withResolvers<void>();
  const publisher = {
    async publish(messages: readonly OutgoingMessage[]) {
      sent.push(messages[0]?.headers.ce_id);
      if (sent.at(-1) === 'busy') await busy.promise;
    },
  };
  const log = createLog({ SERVICE_NAME: 'relay', LOG_LEVEL: 'silent' });
  const metrics = createMetrics();
  const how = { clock, log, metrics, pollMs: 5 };
  const relay = createRelay({ aggregates: [documents], publisher, source: 'identity', ...how });
  const bornWith = (id: string) => [createFact(accountCreated, { data: accountCreated.example, id })];
  const newAccount = (_id: string) => ({ _id, ...newAggregate('sample-kenpo', clock) });
  /** Through a handle of its own, as another process has: nobody here is nudged. */
  const leaveBehind = async (id: string) => {
    const elsewhere = { ...documents };
    await insertWithFacts(elsewhere, newAccount(id), bornWith(id), LONG_AGO);
  };

  await relay.start();
  await insertWithFacts(documents, newAccount('busy'), bornWith('busy'), clock);
  for (const id of ['left-1', 'left-2']) {
    await leaveBehind(id);
    await until(`${id} is sent`, () => sent.includes(id));
  }
  busy.resolve();
  await relay.stop();
  expect(sent).toEqual(['busy', 'left-1', 'left-2']);
});

test('one that was drained since it was found keeps no other waiting', async () => {
  const clock = fakeClock('2026-04-01T00:00:00Z');
  const stored = memoryDocuments(accounts);
  const drained = { _id: 'drained', ...newAggregate('sample-kenpo', clock) };
  /** As a store under load answers that hands out a document as it is by then, not as it was found. */
  const find: typeof stored.find = async (...asked) => [drained, ...(await stored.find(...asked))];
  const sent: (string | undefined)[] = [];
  const publisher = {
    publish: async (messages: readonly OutgoingMessage[]) =>
      void sent.push(...messages.map(({ headers }) => headers.ce_id)),
  };
  const log = createLog({ SERVICE_NAME: 'relay', LOG_LEVEL: 'silent' });
  const how = { clock, log, metrics: createMetrics(), pollMs: 5 };
  const relay = createRelay({ aggregates: [{ ...stored, find }], publisher, source: 'identity', ...how });
  const left = { _id: 'left', ...newAggregate('sample-kenpo', clock) };
  const facts = [createFact(accountCreated, { data: accountCreated.example, id: 'left' })];
  await insertWithFacts({ ...stored }, left, facts, LONG_AGO);
  await relay.start();
  await until('it is sent', () => sent.includes('left'));
  await relay.stop();
  expect(sent).toEqual(['left']);
});
