import { expect, test } from '@jest/globals';
import { createHashQueue } from './hash-queue.ts';

function openWork() {
  const running: (() => void)[] = [];
  const work = () => new Promise<void>((resolve) => running.push(resolve));
  return { running, work };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test('so many run, so many wait, the next is refused at once', async () => {
  const queue = createHashQueue({ running: 2, waiting: 3 });
  const { running, work } = openWork();
  const admitted = Array.from({ length: 5 }, () => queue.run(work));
  await settle();
  expect(running).toHaveLength(2);
  await expect(queue.run(work)).rejects.toMatchObject({ code: 'overloaded' });
  for (let n = 0; n < 5; n += 1) {
    running[n]?.();
    await settle();
  }
  await Promise.all(admitted);
  const late = queue.run(async () => 'done');
  await expect(late).resolves.toBe('done');
});

test('work that fails gives its place back', async () => {
  const queue = createHashQueue({ running: 1, waiting: 1 });
  const failing = async () => {
    throw new Error('no');
  };
  for (let n = 0; n < 3; n += 1) await expect(queue.run(failing)).rejects.toThrow('no');
  await expect(queue.run(async () => 1)).resolves.toBe(1);
});
