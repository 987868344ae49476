import { expect, test } from '@jest/globals';
import type { AggregateDocuments } from './aggregate.ts';
import { createDrainQueue } from './drain-queue.ts';

const documents = { definition: { name: 'doors' } } as AggregateDocuments;

test('a document is worked on by one at a time, and once more if it was added meanwhile', async () => {
  const started: string[] = [];
  const gate = Promise.withResolvers<void>();
  const queue = createDrainQueue(8, async (_, id) => {
    started.push(id);
    await gate.promise;
  });
  for (const id of ['a', 'a', 'b', 'a', 'a']) void queue.add(documents, id);
  expect(started).toEqual(['a', 'b']);
  gate.resolve();
  await queue.idle();
  expect(started).toEqual(['a', 'b', 'a']);
});

test('no more than so many at once', async () => {
  let running = 0;
  let most = 0;
  const queue = createDrainQueue(3, async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
  });
  for (let n = 0; n < 20; n += 1) void queue.add(documents, String(n));
  await queue.idle();
  expect(most).toBe(3);
});

test('whoever adds a document waits for that one alone, and for a look that begins after it', async () => {
  const gates: PromiseWithResolvers<void>[] = [];
  const queue = createDrainQueue(2, async () => {
    const gate = Promise.withResolvers<void>();
    gates.push(gate);
    await gate.promise;
  });
  const seen: string[] = [];
  const first = queue.add(documents, 'a').then(() => seen.push('a'));
  void queue.add(documents, 'never ends');
  const again = queue.add(documents, 'a').then(() => seen.push('a again'));
  const also = queue.add(documents, 'a').then(() => seen.push('a also'));
  gates[0]?.resolve();
  await first;
  expect(seen).toEqual(['a']);
  gates[2]?.resolve();
  await Promise.all([again, also]);
  expect(seen).toEqual(['a', 'a again', 'a also']);
});
