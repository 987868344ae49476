import { memoryDocuments } from '@genkan/testkit';
import { expect, test } from '@jest/globals';
import { createMetrics } from '../metrics/create-metrics.ts';
import { storeSeconds } from '../metrics/store-seconds.ts';
import { StoreUnavailable } from '../outage/outage.ts';
import { defineDocuments } from './documents.ts';
import { timedDocuments } from './timed-documents.ts';

type Plain = { _id: string; n: number };

test('8.27: the time of each call is taken, of one that fails as well', async () => {
  const metrics = createMetrics();
  const documents = memoryDocuments(
    defineDocuments<Plain>({ name: 'plain', fields: { _id: 'string', n: 'number' }, indexes: [] }),
  );
  const failing = { ...documents, get: () => Promise.reject(new StoreUnavailable('mongodb')) };
  const timed = timedDocuments(failing, storeSeconds(metrics, 'mongodb'));
  await timed.insert({ _id: 'a', n: 1 });
  await timed.upsert({ _id: 'b' }, { $set: { n: 2 } });
  await timed.update({ _id: 'a' }, { $set: { n: 3 } });
  expect(await timed.find({}, { limit: 9 })).toHaveLength(2);
  expect(await timed.count({})).toBe(2);
  expect(await timed.remove({ _id: 'b' })).toBe(1);
  await expect(timed.get('a')).rejects.toBeInstanceOf(StoreUnavailable);
  expect(await metrics.render()).toContain('genkan_store_seconds_count{store="mongodb"} 7');
});
