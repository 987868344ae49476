import { parseKeyring, systemClock, unsealJson } from '@genkan/kernel';
import { isOutage, StoreUnavailable } from '@genkan/platform';
import { memoryDocuments } from '@genkan/testkit';
import { describe, expect, test } from '@jest/globals';
import type { IncomingRecord } from '../bus/bus.ts';
import { createDispatch } from '../consumer/dispatch.ts';
import { park } from './park.ts';
import { parkedDocuments, placeOfRecord } from './parked-documents.ts';
import { parkedEvents } from './parked-events.ts';

const PARKING = { group: 'onboarding', reason: 'too large', tries: 1 };
const ID = 'hr.employees.v1/3/17';
const record: IncomingRecord = {
  topic: 'hr.employees.v1',
  partition: 3,
  offset: '17',
  key: 'person-1',
  headers: { ce_id: 'e-1', ce_type: 'hr.employee-hired.v1', ce_source: '/hr/1001', note: 'x'.repeat(1000) },
  value: 'x'.repeat(1000),
  timestamp: new Date('2026-04-01T00:00:00Z'),
};

/** A store that takes no document whose sealed record is longer than that. */
function setUp(longest: number, refusal = () => new RangeError('larger than 16 MiB')) {
  const documents = memoryDocuments(parkedDocuments);
  const insert: typeof documents.insert = async (doc) => {
    if (doc.sealed.ct.length > longest) throw refusal();
    return documents.insert(doc);
  };
  const keyring = parseKeyring(`k1:${Buffer.alloc(32, 1).toString('base64url')}`);
  return { keyring, documents: { ...documents, insert }, clock: systemClock };
}

describe('8.1: parking does not fail on what is parked', () => {
  test('what is too large for the store is kept without its content, and found by its names', async () => {
    const needs = setUp(1000);
    await park(needs, record, PARKING);
    const parked = parkedEvents(needs);
    const origin = { eventId: 'e-1', source: '/hr/1001', partition: 3, offset: '17' };
    expect(await parked.find(ID)).toMatchObject({ reason: 'too large', ...origin });
    const dispatch = createDispatch('onboarding', []);
    expect(await parked.replay({ id: ID }, dispatch)).toEqual({
      outcome: 'parked-again',
      reason: 'too large',
    });
  });

  test('what fits is kept whole', async () => {
    const needs = setUp(10_000);
    await park(needs, record, PARKING);
    const kept = await needs.documents.get(ID);
    if (!kept) throw new Error('not parked');
    const opened = unsealJson<IncomingRecord>(needs.keyring, kept.sealed, placeOfRecord(ID));
    expect({ ...opened, timestamp: kept.writtenAt }).toEqual(record);
  });

  test('a store that takes nothing at all is an outage', async () => {
    const refused = await park(setUp(0), record, PARKING).catch((error: unknown) => error);
    expect(isOutage(refused)).toBe(true);
  });

  test('an outage of the store stays what it is: nothing is cut for its sake', async () => {
    const away = new StoreUnavailable('mongodb');
    let tries = 0;
    const needs = setUp(0, () => {
      tries += 1;
      return away;
    });
    await expect(park(needs, record, PARKING)).rejects.toBe(away);
    expect(tries).toBe(1);
  });
});
