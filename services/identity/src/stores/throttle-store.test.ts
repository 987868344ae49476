import { parseKeyring } from '@genkan/kernel';
import { fakeClock, memoryDocuments } from '@genkan/testkit';
import { expect, test } from '@jest/globals';
import { createThrottleStore, throttleDocuments } from './throttle-store.ts';

const lane = { name: 'test/lane', limit: 5, windowMs: 60_000 };

function createThrottles() {
  const clock = fakeClock();
  const documents = memoryDocuments(throttleDocuments);
  const keyring = parseKeyring(`k1:${Buffer.alloc(32, 1).toString('base64url')}`);
  const throttles = createThrottleStore({ documents, keyring, society: 'one', clock });
  const countGranted = async (reserve: (n: number) => Promise<{ granted: boolean }>, times = 50) => {
    const all = await Promise.all(Array.from({ length: times }, (_, n) => reserve(n)));
    return all.filter(({ granted }) => granted).length;
  };
  return { clock, documents, throttles, countGranted };
}

test('however many come at once, the limit is what passes; the next window begins anew', async () => {
  const { clock, throttles, countGranted } = createThrottles();
  expect(await countGranted(() => throttles.reserve(lane, 'someone'))).toBe(5);
  expect(await countGranted(() => throttles.reserve(lane, 'someone else'))).toBe(5);
  clock.advance(60_000);
  expect(await countGranted(() => throttles.reserve(lane, 'someone'))).toBe(5);
});

test('what is released may be reserved again, and never more', async () => {
  const { throttles, countGranted } = createThrottles();
  const reserved = await throttles.reserve(lane, 'someone');
  if (!reserved.granted) throw new Error('not granted');
  expect(reserved.left).toBe(4);
  for (let n = 0; n < 3; n += 1) await throttles.release(reserved);
  expect(await countGranted(() => throttles.reserve(lane, 'someone'))).toBe(5);
});

test('distinct members count once each', async () => {
  const { throttles, countGranted } = createThrottles();
  const reserve = (member: string) => throttles.reserveDistinct(lane, 'office', member);
  expect(await countGranted(() => reserve('one ID'))).toBe(50);
  expect(await countGranted((n) => reserve(`ID ${n}`))).toBe(4);
  expect((await reserve('one ID')).granted).toBe(true);
  const one = await reserve('one ID');
  if (one.granted) await throttles.release(one);
  expect((await reserve('a new one')).granted).toBe(true);
});

test('neither IDs nor addresses can be read in the store; what is over is swept', async () => {
  const { clock, documents, throttles } = createThrottles();
  await throttles.reserve(lane, 'hanako90');
  await throttles.reserveDistinct(lane, '192.0.2.1', 'hanako90');
  const all = await documents.find({ until: { $gt: new Date(0) } }, { limit: 10 });
  expect(all).toHaveLength(2);
  expect(JSON.stringify(all)).not.toMatch(/hanako90|192/);
  clock.advance(60_000);
  expect(await throttles.sweep()).toBe(2);
});
