import { parseKeyring } from '@genkan/kernel';
import { fakeClock, memoryDocuments } from '@genkan/testkit';
import { expect, test } from '@jest/globals';
import type { IncomingRecord } from '../bus/bus.ts';
import { parkedDocuments } from './parked-documents.ts';
import { parkedEvents } from './parked-events.ts';

const record: IncomingRecord = {
  ...{ topic: 'hr.employees.v1', partition: 3, offset: '17', key: 'person-1', headers: {}, value: '{}' },
  timestamp: new Date('2026-04-01T00:00:00Z'),
};
const ID = 'hr.employees.v1/3/17';
const DROP = { id: ID, why: 'a test of Hanako at HR', by: 'operator:local' };

async function withParked() {
  const clock = fakeClock('2026-04-02T00:00:00Z');
  const documents = memoryDocuments(parkedDocuments);
  const keyring = parseKeyring(`k1:${Buffer.alloc(32, 1).toString('base64url')}`);
  const parked = parkedEvents({ documents, keyring, clock });
  await parked.park(record, { group: 'onboarding', reason: 'no id', tries: 1 });
  return { parked, documents };
}

test('8.26: what is dropped leaves the list, with the reason and the operator, sealed', async () => {
  const { parked, documents } = await withParked();
  expect(await parked.drop(DROP)).toEqual({ outcome: 'dropped' });
  expect(await parked.list({ state: 'parked', limit: 10 })).toEqual([]);
  expect(await parked.list({ state: 'dropped', limit: 10 })).toMatchObject([{ id: ID, state: 'dropped' }]);
  const dropped = { at: '2026-04-02T00:00:00.000Z', by: DROP.by, why: DROP.why };
  expect(await parked.find(ID)).toMatchObject({ state: 'dropped', dropped });
  expect(JSON.stringify(await documents.get(ID))).not.toContain('Hanako');
});

test('8.26: nothing comes of it any more: neither a replay nor another drop', async () => {
  const { parked } = await withParked();
  await parked.drop(DROP);
  const never = async () => {
    throw new Error('handled');
  };
  expect(await parked.replay({ id: ID }, never)).toEqual({ outcome: 'dropped' });
  expect(await parked.drop({ ...DROP, why: 'another reason' })).toEqual({ outcome: 'not-parked' });
  expect(await parked.find(ID)).toMatchObject({ dropped: { why: DROP.why } });
});

test('8.26: what was replayed, or is being replayed, is not dropped; what is not there is not found', async () => {
  const { parked } = await withParked();
  const during: unknown[] = [];
  await parked.replay({ id: ID }, async () => {
    during.push(await parked.drop(DROP));
    return 'handled';
  });
  expect(during).toEqual([{ outcome: 'not-parked' }]);
  expect(await parked.drop(DROP)).toEqual({ outcome: 'not-parked' });
  expect(await parked.drop({ ...DROP, id: 'hr.employees.v1/0/0' })).toEqual({ outcome: 'not-found' });
});

test('8.26: the list may be of one reason alone', async () => {
  const { parked } = await withParked();
  await parked.park({ ...record, offset: '18' }, { group: 'onboarding', reason: 'no type', tries: 1 });
  const listed = await parked.list({ state: 'parked', reason: 'no type', limit: 10 });
  expect(listed.map(({ reason }) => reason)).toEqual(['no type']);
});
