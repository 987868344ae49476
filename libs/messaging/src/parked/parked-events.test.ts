import { hrEmployeeHired } from '@genkan/contracts';
import { parseKeyring } from '@genkan/kernel';
import { StoreUnavailable } from '@genkan/platform';
import { memoryDocuments } from '@genkan/testkit';
import { expect, test } from '@jest/globals';
import type { IncomingRecord } from '../bus/bus.ts';
import { createDispatch } from '../consumer/dispatch.ts';
import { Unacceptable } from '../consumer/failures.ts';
import { subscribe } from '../consumer/subscription.ts';
import { parkedDocuments } from './parked-documents.ts';
import { parkedEvents } from './parked-events.ts';

const BIRTH_DATE = '1990-04-01';
const PARKING = { group: 'onboarding', reason: 'schema: name invalid_type', tries: 1 };

const record: IncomingRecord = {
  topic: 'hr.employees.v1',
  partition: 3,
  offset: '17',
  key: 'person-1',
  headers: { ce_id: 'e-1', ce_type: 'hr.employee-hired.v1' },
  value: JSON.stringify({ birthDate: BIRTH_DATE }),
  timestamp: new Date('2026-04-01T00:00:00Z'),
};
const ID = 'hr.employees.v1/3/17';

function setUp() {
  let now = new Date('2026-04-02T00:00:00Z').getTime();
  const documents = memoryDocuments(parkedDocuments);
  const keyring = parseKeyring(`k1:${Buffer.alloc(32, 1).toString('base64url')}`);
  const parked = parkedEvents({ documents, keyring, clock: { now: () => new Date(now) } });
  return { documents, parked, pass: (ms: number) => (now += ms) };
}

test('a parked event is listed without its payload, and stored without anything readable', async () => {
  const { documents, parked } = setUp();
  await parked.park(record, PARKING);
  await parked.park(record, PARKING);
  expect(await parked.list({ state: 'parked', limit: 10 })).toEqual([
    {
      id: ID,
      type: 'hr.employee-hired.v1',
      reason: PARKING.reason,
      tries: 1,
      state: 'parked',
      at: '2026-04-02T00:00:00.000Z',
    },
  ]);
  const stored = JSON.stringify(await documents.get(ID));
  for (const secret of [BIRTH_DATE, 'person-1', 'birthDate']) expect(stored).not.toContain(secret);
});

test.each([
  ['offset', { offset: '18' }],
  ['partition', { partition: 4 }],
  ['topic', { topic: 'identity.accounts.v1' }],
])('8.29: what is sealed of a record does not open in the document of another %s', async (_what, place) => {
  const { documents, parked } = setUp();
  const other = { ...record, ...place };
  await parked.park(record, PARKING);
  await parked.park(other, PARKING);
  const id = `${other.topic}/${other.partition}/${other.offset}`;
  const { sealed } = (await documents.get(ID)) ?? {};
  await documents.update({ _id: id }, { $set: { sealed } });
  await expect(parked.find(id)).rejects.toThrow();
  const handled: IncomingRecord[] = [];
  await parked.replay({ id }, async (each) => {
    handled.push(each);
    return 'handled';
  });
  expect(handled).toEqual([]);
  expect(await parked.list({ state: 'parked', limit: 10 })).toHaveLength(2);
});

test('one is found with the names that its sender gave it, and without its payload', async () => {
  const { parked } = setUp();
  await parked.park(record, PARKING);
  const found = await parked.find(ID);
  expect(found).toMatchObject({ id: ID, eventId: 'e-1', source: null, partition: 3, offset: '17' });
  expect(found?.writtenAt).toBe('2026-04-01T00:00:00.000Z');
  expect(JSON.stringify(found)).not.toContain(BIRTH_DATE);
  expect(await parked.find('hr.employees.v1/0/0')).toBeNull();
});

test('the same place on a topic that was made anew is another event', async () => {
  const { parked } = setUp();
  await parked.park(record, PARKING);
  await parked.park({ ...record, timestamp: new Date('2026-05-01T00:00:00Z') }, PARKING);
  expect(await parked.list({ state: 'parked', limit: 10 })).toHaveLength(2);
});

test('a replay hands over the record as it was', async () => {
  const { parked } = setUp();
  await parked.park(record, PARKING);
  const handled: IncomingRecord[] = [];
  const dispatch = async (each: IncomingRecord) => {
    handled.push(each);
    return 'handled' as const;
  };
  expect(await parked.replay({ id: ID }, dispatch)).toEqual({ outcome: 'done' });
  expect(handled).toEqual([record]);
  expect(await parked.replay({ id: ID }, dispatch)).toEqual({ outcome: 'already-replayed' });
  expect(await parked.replay({ id: 'other' }, dispatch)).toEqual({ outcome: 'not-found' });
  expect(await parked.list({ state: 'replayed', limit: 10 })).toHaveLength(1);
});

test('a repaired structured event keeps its envelope', async () => {
  const { parked } = setUp();
  const event = { specversion: '1.0', id: 'e-1', type: 'hr.employee-hired.v1', source: '/hr/1001', data: {} };
  const headers = { 'content-type': 'application/cloudevents+json' };
  await parked.park({ ...record, headers, value: JSON.stringify(event) }, PARKING);
  const values: unknown[] = [];
  const dispatch = async ({ value }: IncomingRecord) => {
    values.push(JSON.parse(value ?? ''));
    return 'handled' as const;
  };
  await parked.replay({ id: ID, value: { birthDate: BIRTH_DATE } }, dispatch);
  expect(values).toEqual([{ ...event, data: { birthDate: BIRTH_DATE } }]);
});

test('an event whose id was missing is mended by a whole event', async () => {
  const { parked } = setUp();
  const dispatch = createDispatch('identity', [subscribe(hrEmployeeHired, 'note', async () => undefined)]);
  const headers = { ce_specversion: '1.0', ce_type: hrEmployeeHired.type, ce_source: 'identity' };
  const { example: data, type } = hrEmployeeHired;
  await parked.park({ ...record, headers, value: JSON.stringify(data) }, PARKING);
  const noId = { outcome: 'parked-again', reason: 'no id' };
  expect(await parked.replay({ id: ID, value: data }, dispatch)).toEqual(noId);
  const value = { specversion: '1.0', id: 'e-1', source: 'identity', type, data };
  expect(await parked.replay({ id: ID, value }, dispatch)).toEqual({ outcome: 'done' });
});

test('an event of a type that nobody here listens to stays parked and listed', async () => {
  const { parked } = setUp();
  await parked.park(record, PARKING);
  const whole = { specversion: '1.0', id: 'e-1', source: '/hr/1001', type: 'hr.employee-hird.v1', data: {} };
  const again = { outcome: 'parked-again', reason: 'unknown type' };
  expect(await parked.replay({ id: ID, value: whole }, createDispatch('onboarding', []))).toEqual(again);
  expect(await parked.list({ state: 'parked', limit: 10 })).toMatchObject([{ reason: 'unknown type' }]);
});

test('of two replays at once, one has the effect', async () => {
  const { parked } = setUp();
  await parked.park(record, PARKING);
  const values: unknown[] = [];
  const dispatch = async ({ value }: IncomingRecord) => {
    await new Promise((resolve) => setImmediate(resolve));
    values.push(value);
    return 'handled' as const;
  };
  const outcomes = await Promise.all([1, 2].map((n) => parked.replay({ id: ID, value: { n } }, dispatch)));
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['already-replayed', 'done']);
  expect(values).toHaveLength(1);
});

test('what fails again stays parked with the new reason', async () => {
  const { parked } = setUp();
  await parked.park(record, PARKING);
  const refuse = async () => Promise.reject(new Unacceptable('not JSON'));
  expect(await parked.replay({ id: ID }, refuse)).toEqual({ outcome: 'parked-again', reason: 'not JSON' });
  const [event] = await parked.list({ state: 'parked', limit: 10 });
  expect(event).toMatchObject({ reason: 'not JSON', tries: 2 });
  expect(await parked.replay({ id: ID }, async () => 'handled')).toEqual({ outcome: 'done' });
});

test('an outage during a replay gives the event back as it was', async () => {
  const { parked } = setUp();
  await parked.park(record, PARKING);
  const outage = async () => Promise.reject(new StoreUnavailable('mongodb'));
  await expect(parked.replay({ id: ID }, outage)).rejects.toThrow(StoreUnavailable);
  const [event] = await parked.list({ state: 'parked', limit: 10 });
  expect(event).toMatchObject({ reason: PARKING.reason, tries: 1 });
  expect(await parked.replay({ id: ID }, async () => 'handled')).toEqual({ outcome: 'done' });
});

test('a replay whose process died may be taken over after a minute', async () => {
  const { parked, pass } = setUp();
  await parked.park(record, PARKING);
  void parked.replay({ id: ID }, () => new Promise(() => {}));
  expect(await parked.replay({ id: ID }, async () => 'handled')).toEqual({ outcome: 'already-replayed' });
  pass(60_001);
  expect(await parked.replay({ id: ID }, async () => 'handled')).toEqual({ outcome: 'done' });
});

test('8.4: what is not UTF-8 is kept byte by byte, and mended by repaired data', async () => {
  const { documents, parked } = setUp();
  const value = Buffer.from('7b226e223a228ca9967b227d', 'hex').toString('base64');
  const { example: data, type } = hrEmployeeHired;
  const headers = { ce_specversion: '1.0', ce_type: type, ce_source: 'identity', ce_id: 'e-1' };
  const unreadable = { value, key: 'jKk=', headers: {} };
  await parked.park({ ...record, headers, key: null, value: null, unreadable }, PARKING);
  expect(JSON.stringify(await documents.get(ID))).not.toContain(value);

  const seen: IncomingRecord[] = [];
  const handle = createDispatch('identity', [subscribe(hrEmployeeHired, 'note', async () => undefined)]);
  const dispatch = async (each: IncomingRecord) => {
    seen.push(each);
    return handle(each);
  };
  const again = { outcome: 'parked-again', reason: 'not UTF-8' };
  expect(await parked.replay({ id: ID }, dispatch)).toEqual(again);
  expect(seen[0]).toMatchObject({ value: null, unreadable });
  expect(await parked.replay({ id: ID, value: data }, dispatch)).toEqual({ outcome: 'done' });
  expect(seen[1]).toMatchObject({ headers, unreadable: { key: 'jKk=', headers: {} } });
});

test.each(['ce_id', 'ce_source', 'ce_type'])(
  '8.4: a whole event takes the place of %s that is not UTF-8',
  async (name) => {
    const { parked } = setUp();
    const { example: data, type } = hrEmployeeHired;
    const whole = { specversion: '1.0', id: 'e-1', source: 'identity', type };
    const named = Object.entries(whole).map(([each, text]) => [`ce_${each}`, text]);
    const { [name]: _instead, ...headers } = Object.fromEntries(named);
    await parked.park(
      { ...record, headers, value: '{}', unreadable: { headers: { [name]: 'jKk=' } } },
      PARKING,
    );
    const dispatch = createDispatch('identity', [subscribe(hrEmployeeHired, 'note', async () => undefined)]);
    expect(await parked.replay({ id: ID, value: data }, dispatch)).toMatchObject({ reason: 'not UTF-8' });
    expect(await parked.replay({ id: ID, value: { ...whole, data } }, dispatch)).toEqual({ outcome: 'done' });
  },
);
