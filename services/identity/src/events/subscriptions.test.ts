import { randomUUID } from 'node:crypto';
import { memberRegistered } from '@genkan/contracts';
import { createLog } from '@genkan/platform';
import { expect, test } from '@jest/globals';
import { createBench, HANAKO, SOCIETY } from '../testing/identity-bench.ts';
import { identitySubscriptions } from './subscriptions.ts';

async function listen() {
  const bench = await createBench();
  const log = createLog({ SERVICE_NAME: 'identity', LOG_LEVEL: 'silent' });
  const [subscription] = identitySubscriptions({ ports: bench.creation, society: SOCIETY, log });
  const memberId = randomUUID();
  bench.members.set(memberId, HANAKO);
  const receive = (society: string) =>
    subscription?.handle(
      { memberId, generation: 1, coverageNo: 1 },
      {
        id: randomUUID(),
        type: memberRegistered.type,
        source: 'onboarding',
        time: '2026-04-01T00:00:00Z',
        subject: memberId,
        sequence: '',
        society,
      },
    );
  const accounts = () => bench.documents.accounts.count({ memberId });
  return { receive, accounts };
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
