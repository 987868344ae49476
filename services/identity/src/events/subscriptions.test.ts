import { randomUUID } from 'node:crypto';
import { memberChanged, memberRegistered } from '@genkan/contracts';
import { TooEarly } from '@genkan/messaging';
import { createLog, createMetrics } from '@genkan/platform';
import { expect, test } from '@jest/globals';
import { createBench, HANAKO, SOCIETY } from '../testing/identity-bench.ts';
import { identitySubscriptions } from './subscriptions.ts';

async function listen() {
  const bench = await createBench();
  const log = createLog({ SERVICE_NAME: 'identity', LOG_LEVEL: 'silent' });
  const table = identitySubscriptions({
    ports: bench.hearing,
    society: SOCIETY,
    log,
    metrics: createMetrics(),
  });
  const memberId = randomUUID();
  bench.members.set(memberId, HANAKO);
  const hear = async (type: string, data: object, society = SOCIETY) =>
    table
      .find((line) => line.type === type)
      ?.handle(
        { memberId, generation: 1, ...data },
        {
          id: randomUUID(),
          type,
          source: 'onboarding',
          time: '2026-04-01T00:00:00Z',
          subject: memberId,
          sequence: '',
          society,
        },
      );
  const receive = (society: string) => hear(memberRegistered.type, { coverageNo: 1 }, society);
  const change = (society = SOCIETY) => hear(memberChanged.type, { hrVersion: 2 }, society);
  const accounts = () => bench.documents.accounts.count({ memberId });
  return { bench, memberId, receive, change, accounts };
}

test('a member registered becomes an account', async () => {
  const { receive, accounts } = await listen();
  await receive(SOCIETY);
  await receive(SOCIETY);
  expect(await accounts()).toBe(1);
});

test('a fact of another society is not acceptable', async () => {
  const { receive, accounts } = await listen();
  await expect(receive('another-kenpo')).rejects.toMatchObject({ reason: 'other-society' });
  expect(await accounts()).toBe(0);
});

test('8.7: a member changed: the account follows', async () => {
  const { bench, memberId, receive, change } = await listen();
  await receive(SOCIETY);
  bench.members.set(memberId, { ...HANAKO, name: '髙橋 花子', hrVersion: 2 });
  await change();
  const [account] = await bench.documents.accounts.find({ memberId }, { limit: 1 });
  expect((await bench.stores.accounts.get(account?._id ?? ''))?.name).toBe('髙橋 花子');
});

test('8.7: a change before the account is there comes too early; one of another society is not acceptable', async () => {
  const { change } = await listen();
  await expect(change()).rejects.toBeInstanceOf(TooEarly);
  await expect(change('another-kenpo')).rejects.toMatchObject({ reason: 'other-society' });
});
