import { EventEmitter, once } from 'node:events';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createLog } from '../log/create-log.ts';
import { StoreUnavailable } from '../outage/outage.ts';
import { connectRedis } from './connect-redis.ts';
import { redisCall } from './redis-call.ts';
import { type Answers, bulk, openRespNode, primary } from './resp-node.fixture.ts';

const AWAY = 'redis does not answer';
/** A connection that ends without a word (FIN) is no outage yet. */
const HERE = 'redis answers';
const BACK = 'redis answers again';

let endings: Array<() => unknown> = [];
afterEach(async () => {
  for (const end of endings.reverse()) await end();
  endings = [];
});

/** A connection to such a node, and what it says of it. */
async function reach(first: Answers, commandMs = 300) {
  const said: string[] = [];
  const saying = new EventEmitter();
  const write = (line: string) => {
    const { message } = JSON.parse(line) as { message: string };
    said.push(message);
    saying.emit(message);
  };
  const log = createLog({ SERVICE_NAME: 'x', LOG_LEVEL: 'info' }, { write });
  const node = await openRespNode(first);
  const { redis, part } = connectRedis({ uri: node.uri, log, commandMs });
  endings.push(node.close, part.stop);
  const hear = (message: string) => once(saying, message);
  const here = hear(HERE);
  await part.start();
  await here;
  const claim = () => redisCall(() => redis.set('a', '1', 'EX', 20, 'NX'));
  return { node, redis, claim, said, hear };
}

describe('8.11: after a failover', () => {
  test.each([
    ['READONLY', "-READONLY You can't write against a read only replica.\r\n"],
    ['LOADING', '-LOADING Redis is loading the dataset in memory\r\n'],
    ['MASTERDOWN', "-MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.\r\n"],
    ['silence', null],
  ] as const)('a node that answers %s is left for the one that is there now', async (_what, answer) => {
    const { node, claim, hear } = await reach(primary({ SET: answer }));
    node.become(primary());
    const begun = performance.now();
    const back = hear(BACK);
    await expect(claim()).rejects.toBeInstanceOf(StoreUnavailable);
    await back;
    expect(await claim()).toBe('OK');
    expect(performance.now() - begun).toBeLessThan(3_000);
    expect(node.connections()).toBe(2);
  });

  test('one that says that it is a replica is not read from, and is asked less and less often', async () => {
    const replica = primary({ ROLE: `*2\r\n${bulk('slave')}${bulk('10.0.0.1')}` });
    const { node, claim, said, hear } = await reach(primary({ SET: '-READONLY no\r\n' }));
    node.become(replica);
    const begun = performance.now();
    await expect(claim()).rejects.toBeInstanceOf(StoreUnavailable);
    await node.reached(5);
    expect(performance.now() - begun).toBeGreaterThan(100 + 200 + 300 + 400 - 50);
    expect(said).toEqual([HERE, AWAY]);
    const back = hear(BACK);
    node.become(primary());
    await back;
    expect(await claim()).toBe('OK');
    expect(said).toEqual([HERE, AWAY, BACK]);
  });

  test('one that still loads its data is asked again within a second or so', async () => {
    const { node, claim, hear } = await reach(primary({ SET: 'cut' }));
    let asked = 0;
    node.become((command, args) => {
      if (command === 'INFO') asked += 1;
      const loading = bulk('loading:1\r\nloading_eta_seconds:600');
      return command === 'INFO' && asked === 1 ? loading : primary()(command, args);
    });
    const begun = performance.now();
    const back = hear(HERE);
    await expect(claim()).rejects.toBeInstanceOf(StoreUnavailable);
    await back;
    expect(performance.now() - begun).toBeLessThan(3_000);
  });

  test('a claim that had reached the node before the connection broke is not sent again', async () => {
    const { node, redis, claim, hear } = await reach(primary({ SET: 'cut' }));
    node.become(primary());
    const back = hear(HERE);
    await expect(claim()).rejects.toBeInstanceOf(StoreUnavailable);
    await back;
    await redis.del('b');
    expect(node.seen).toEqual(['SET a 1 EX 20 NX', 'DEL b']);
  });

  test('an answer that is about the command leaves the connection as it is', async () => {
    const { node, redis, claim } = await reach(primary({ SET: '-OOM command not allowed\r\n' }));
    await expect(claim()).rejects.toBeInstanceOf(StoreUnavailable);
    await redis.del('b');
    expect(node.connections()).toBe(1);
  });
});
