import { expect, test } from '@jest/globals';
import { createLog } from '../log/create-log.ts';
import { isOutage, StoreUnavailable } from '../outage/outage.ts';
import { connectMongo } from './connect-mongo.ts';
import { defineDocuments } from './documents.ts';
import { mongoCall } from './mongo-call.ts';

const log = createLog({ SERVICE_NAME: 'x', LOG_LEVEL: 'silent' });
const failure = (name: string, code?: number) =>
  Object.assign(new Error('x'), { name, ...(code ? { code } : {}) });

test.each([
  ['MongoNetworkError', undefined],
  ['MongoServerSelectionError', undefined],
  ['MongoWaitQueueTimeoutError', undefined],
  ['MongoServerError', 10107],
  ['MongoServerError', 91],
])('%s %s means that the store does not answer', async (name, code) => {
  const thrown = await mongoCall(() => Promise.reject(failure(name, code))).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(StoreUnavailable);
  expect(isOutage(new Error('outer', { cause: thrown }))).toBe(true);
});

test.each([
  ['MongoServerError', 11000],
  ['StrictModeError', undefined],
])('%s %s is thrown as it is', async (name, code) => {
  const thrown = await mongoCall(() => Promise.reject(failure(name, code))).catch((error: unknown) => error);
  expect(isOutage(thrown)).toBe(false);
});

test('before there is a connection every call says so at once', async () => {
  const mongo = connectMongo({ uri: 'mongodb://127.0.0.1:1/x', log });
  const notes = mongo.documents(
    defineDocuments<{ _id: string; pinned: boolean }>({
      name: 'notes',
      fields: { _id: 'string', pinned: 'boolean' },
      indexes: [{ fields: { pinned: 1 } }],
    }),
  );
  await expect(notes.get('a')).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(notes.insert({ _id: 'a', pinned: true })).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(mongo.indexes.start()).rejects.toBeInstanceOf(StoreUnavailable);
});
