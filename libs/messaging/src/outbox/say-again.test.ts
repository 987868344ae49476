import { accountCreated } from '@genkan/contracts';
import { defineDocuments } from '@genkan/platform';
import { fakeClock, memoryDocuments } from '@genkan/testkit';
import { expect, test } from '@jest/globals';
import { type Aggregate, aggregateFieldKinds, newAggregate, outboxIndexes } from './aggregate.ts';
import { insertWithFacts } from './commit.ts';
import { createFact } from './fact.ts';
import { onCommit } from './nudges.ts';
import { sayAgain } from './say-again.ts';

const accounts = defineDocuments<Aggregate>({
  name: 'accounts',
  fields: { _id: 'string', ...aggregateFieldKinds },
  indexes: [...outboxIndexes],
});
const clock = fakeClock('2026-04-01T00:00:00Z');
const fact = createFact(accountCreated, { data: accountCreated.example, id: 'f1' });

async function withAccount() {
  const documents = memoryDocuments(accounts);
  await insertWithFacts(documents, { _id: 'a', ...newAggregate('sample-kenpo', clock) }, [fact], clock);
  const leave = () => documents.update({ _id: 'a' }, { $set: { outbox: [] }, $unset: { outboxSince: '' } });
  const say = (seq = 1) =>
    sayAgain(documents, { filter: { _id: 'a', seq }, update: { $set: { seen: { x: '1' } } }, fact, clock });
  return { documents, leave, say };
}

test('a fact that has left is said once more, under its id, with a sequence of its own', async () => {
  const { documents, leave, say } = await withAccount();
  const nudged: string[] = [];
  onCommit(documents, (id) => nudged.push(id));
  await leave();
  expect(await say()).toMatchObject({ seq: 2, outbox: [{ id: 'f1', body: fact.body }], seen: { x: '1' } });
  expect(nudged).toEqual(['a']);
});

test('one that still waits is not said twice, and nothing changes', async () => {
  const { documents, say } = await withAccount();
  expect(await say()).toBeNull();
  expect(await documents.get('a')).toMatchObject({ seq: 1, seen: {} });
});

test('where the guard is not met nothing is said', async () => {
  const { documents, leave, say } = await withAccount();
  await leave();
  expect(await say(7)).toBeNull();
  expect(await documents.get('a')).toMatchObject({ outbox: [] });
});
