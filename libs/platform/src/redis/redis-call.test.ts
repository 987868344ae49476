import { expect, test } from '@jest/globals';
import { createLog } from '../log/create-log.ts';
import { StoreUnavailable } from '../outage/outage.ts';
import { connectRedis } from './connect-redis.ts';
import { redisCall } from './redis-call.ts';

const reply = (message: string) => Object.assign(new Error(message), { name: 'ReplyError' });

test.each([
  reply('LOADING Redis is loading the dataset in memory'),
  reply("OOM command not allowed when used memory > 'maxmemory'"),
  reply("READONLY You can't write against a read only replica."),
  new Error('Command timed out'),
])('%s means that the store does not answer', async (error) => {
  await expect(redisCall(() => Promise.reject(error))).rejects.toBeInstanceOf(StoreUnavailable);
});

test('a faulty command is our bug', async () => {
  const error = reply('WRONGTYPE Operation against a key holding the wrong kind of value');
  await expect(redisCall(() => Promise.reject(error))).rejects.toBe(error);
});

test('while Redis is away a start does not wait, and calls fail at once', async () => {
  const log = createLog({ SERVICE_NAME: 'x', LOG_LEVEL: 'silent' });
  const { redis, part } = connectRedis({ uri: 'redis://127.0.0.1:1', log, commandMs: 500 });
  await part.start();
  await expect(redisCall(() => redis.get('a'))).rejects.toBeInstanceOf(StoreUnavailable);
  await part.stop();
});
