import { parseKeyring } from '@genkan/kernel';
import type { Documents, Update } from '@genkan/platform';
import { fakeClock, memoryDocuments } from '@genkan/testkit';
import { expect, test } from '@jest/globals';
import { createThrottleStore, type ThrottleDocument, throttleDocuments } from './throttle-store.ts';

const lane = { name: 'test/lane', limit: 5, windowMs: 60_000 };

function createThrottles() {
  const clock = fakeClock();
  const documents = memoryDocuments(throttleDocuments);
  const keyring = parseKeyring(`k1:${Buffer.alloc(32, 1).toString('base64url')}`);
  const createStore = (over: Documents<ThrottleDocument>) =>
    createThrottleStore({ documents: over, keyring, society: 'one', clock });
  const throttles = createStore(documents);
  const countGranted = async (see: (n: number) => Promise<{ granted: boolean }>) => {
    const all = await Promise.all(Array.from({ length: 50 }, (_, n) => see(n)));
    return all.filter(({ granted }) => granted).length;
  };
  return { clock, documents, createStore, throttles, countGranted };
}

test('distinct members count once each, and looking counts nothing', async () => {
  const { throttles, countGranted } = createThrottles();
  const see = (member: string) => throttles.seeRoom(lane, 'office', member);
  const fail = (member: string) => throttles.countDistinct(lane, 'office', member);
  expect(await countGranted((n) => see(`ID ${n}`))).toBe(50);
  for (let n = 0; n < 50; n += 1) await fail('one ID');
  expect((await see('another')).granted).toBe(true);
  await Promise.all(Array.from({ length: 50 }, (_, n) => fail(`ID ${n}`)));
  expect(await countGranted((n) => see(`ID ${n}`))).toBe(4);
  expect((await see('one ID')).granted).toBe(true);
  await throttles.forgetDistinct(lane, 'office', 'nobody');
  expect((await see('another')).granted).toBe(false);
  await throttles.forgetDistinct(lane, 'office', 'one ID');
  expect((await see('another')).granted).toBe(true);
});

/** Somebody else's first upsert of the same counter falls between ours and its answer. */
function overtakenOnce<T extends { _id: string }>(documents: Documents<T>, rival: Update): Documents<T> {
  let calls = 0;
  return {
    ...documents,
    upsert: async (filter, update) => {
      calls += 1;
      const counted = await documents.upsert(filter, calls === 1 ? rival : update);
      return calls === 1 ? null : counted;
    },
  };
}

test('of two first IDs that fail from one address both are remembered', async () => {
  const { documents, createStore } = createThrottles();
  const rival = { $addToSet: { failing: 'rival' }, $setOnInsert: { until: new Date(1), n: 0 } };
  await createStore(overtakenOnce(documents, rival)).countDistinct(lane, 'office', 'one ID');
  const [counted] = await documents.find({ until: { $gt: new Date(0) } }, { limit: 10 });
  expect(counted?.failing).toHaveLength(2);
});

test('neither IDs nor addresses can be read in the store; what is over is swept', async () => {
  const { clock, documents, throttles } = createThrottles();
  await throttles.reserve(lane, 'hanako90');
  await throttles.countDistinct(lane, '192.0.2.1', 'hanako90');
  const all = await documents.find({ until: { $gt: new Date(0) } }, { limit: 10 });
  expect(all).toHaveLength(2);
  expect(JSON.stringify(all)).not.toMatch(/hanako90|192/);
  clock.advance(60_000);
  expect(await throttles.sweep()).toBe(2);
});
