import { accountCreated, firstLoginCompleted, hrEmployeeHired, memberRegistered } from '@genkan/contracts';
import { expect, test } from '@jest/globals';
import type { IncomingRecord } from '../bus/bus.ts';
import { createDispatch } from './dispatch.ts';
import { subscribe } from './subscription.ts';

function recordOf(type: string, value: string | null, topic: string = accountCreated.topic): IncomingRecord {
  const headers = { ce_specversion: '1.0', ce_id: 'e', ce_type: type, ce_source: 'identity' };
  return { topic, partition: 0, offset: '0', key: null, headers, value, timestamp: new Date(0) };
}

const example = JSON.stringify(accountCreated.example);

test('gives an event to every handler of its type, in the order of the table', async () => {
  const heard: string[] = [];
  const table = ['one', 'two'].map((name) =>
    subscribe(
      accountCreated,
      name,
      async (data, envelope) => void heard.push(`${name} ${data.accountId} ${envelope.id}`),
    ),
  );
  expect(await createDispatch('g', table)(recordOf(accountCreated.type, example))).toBe('handled');
  expect(heard).toEqual(['one', 'two'].map((name) => `${name} ${accountCreated.example.accountId} e`));
});

const never = subscribe(accountCreated, 'never', async () => {
  throw new Error('must not be called');
});

test('ignores facts that are for others, whatever they hold, and tells types that nobody knows', async () => {
  const dispatch = createDispatch('g', [never]);
  expect(await dispatch(recordOf(firstLoginCompleted.type, example))).toBe('ignored');
  expect(await dispatch(recordOf(firstLoginCompleted.type, null))).toBe('ignored');
  expect(await dispatch(recordOf('hr.employe-hired.v1', null))).toBe('unknown');
});

test.each([hrEmployeeHired.topic, memberRegistered.topic, 'mfa.devices.v1'])(
  '8 (poison storm): a fact of ours on %s is nobody’s: who writes there does not speak for its owner',
  async (topic) => {
    const dispatch = createDispatch('g', [never]);
    for (const type of [accountCreated.type, 'identity.account-created.v2', firstLoginCompleted.type])
      expect(await dispatch(recordOf(type, example, topic))).toBe('unknown');
  },
);

test('does not ignore another version of a known fact', async () => {
  const record = recordOf('identity.account-created.v2', example);
  await expect(createDispatch('g', [never])(record)).rejects.toThrow('unknown version');
});

test('names the fields that break the schema, never their values', async () => {
  const value = JSON.stringify({ ...accountCreated.example, memberId: '山田花子', credentialNo: 0 });
  const refused = createDispatch('g', [never])(recordOf(accountCreated.type, value));
  await expect(refused).rejects.toThrow(/^schema: memberId invalid_format, credentialNo too_small$/);
});
