import { expect, test } from '@jest/globals';
import { createBench, hire } from '../testing/identity-bench.ts';
import { endSession } from './end-session.ts';
import { readGate } from './read-gate.ts';

async function atHome() {
  const bench = await createBench();
  const { accountId } = await hire(bench);
  const hours = (n: number) => new Date(bench.clock.now().getTime() + n * 3_600_000);
  const end = (sid: string, until = hours(8)) => endSession(bench.ports.sessions, { accountId, sid, until });
  const gate = () => readGate(bench.ports.sessions, accountId);
  return { bench, accountId, end, gate, hours };
}

test('a log-out is remembered until the session would have ended', async () => {
  const { bench, end, gate } = await atHome();
  await end('one');
  await end('one');
  await end('two');
  expect(await gate()).toMatchObject({
    state: 'invited',
    epoch: 0,
    credentialNo: 1,
    endedSids: ['one', 'two'],
  });
  bench.clock.advance(8 * 3_600_000);
  expect(await gate()).toMatchObject({ endedSids: [] });
});

test('twenty are remembered; those that are over make room', async () => {
  const { bench, end, gate, hours } = await atHome();
  for (let n = 0; n < 15; n += 1) await end(`short ${n}`, hours(1));
  for (let n = 0; n < 5; n += 1) await end(`long ${n}`);
  bench.clock.advance(3_600_000);
  await end('one more');
  expect(await gate()).toMatchObject({ epoch: 0 });
  expect((await gate()).endedSids).toHaveLength(6);
});

test('where there is no room, every session of the account ends instead', async () => {
  const { end, gate } = await atHome();
  for (let n = 0; n < 21; n += 1) await end(`session ${n}`);
  expect(await gate()).toMatchObject({ epoch: 1, endedSids: [] });
});

test('where others make room at the last moment, the log-out is remembered after all', async () => {
  const { bench, accountId, end, gate, hours } = await atHome();
  for (let n = 0; n < 20; n += 1) await end(`short ${n}`, hours(1));
  const { accounts } = bench.stores;
  const endAllWhenFull = async (id: string) => {
    bench.clock.advance(3_600_000);
    await accounts.forgetEnded(id);
    return accounts.endAllWhenFull(id);
  };
  const ports = { ...bench.ports.sessions, accounts: { ...accounts, endAllWhenFull } };
  await endSession(ports, { accountId, sid: 'mine', until: hours(8) });
  expect(await gate()).toMatchObject({ epoch: 0, endedSids: ['mine'] });
  expect(bench.log.at(-1)).toMatchObject({ handle: 'mine', outcome: 'ended' });
});

test('a log-out that never comes through is no success', async () => {
  const { bench, accountId, hours } = await atHome();
  const accounts = {
    ...bench.stores.accounts,
    rememberEnded: async () => 'full' as const,
    endAllWhenFull: async () => false,
  };
  const ending = endSession(
    { ...bench.ports.sessions, accounts },
    { accountId, sid: 'mine', until: hours(8) },
  );
  await expect(ending).rejects.toThrow('room for ended sessions');
});

test('many log-outs at once: none is lost', async () => {
  const { end, gate } = await atHome();
  await Promise.all(Array.from({ length: 20 }, (_, n) => end(`session ${n}`)));
  expect((await gate()).endedSids).toHaveLength(20);
});

test('an account that is not there is gone', async () => {
  const { bench } = await atHome();
  const accountId = 'b7a1a9be-4bb5-5d32-8f3c-1d8f6f0a3c11';
  await endSession(bench.ports.sessions, { accountId, sid: 'one', until: bench.clock.now() });
  expect(await readGate(bench.ports.sessions, accountId)).toMatchObject({ state: 'gone', endedSids: [] });
});

test('the audit names account, session and outcome of every log-out', async () => {
  const { bench, accountId, end } = await atHome();
  await end('one');
  await end('one');
  for (let n = 0; n < 20; n += 1) await end(`session ${n}`);
  const lines = bench.log.filter(({ message }) => message === 'log-out');
  expect(lines[0]).toMatchObject({ accountId, handle: 'one', outcome: 'ended' });
  expect(lines[1]).toMatchObject({ accountId, handle: 'one', outcome: 'ended-before' });
  expect(lines.at(-1)).toMatchObject({ accountId, handle: 'session 19', outcome: 'all-ended' });
});
