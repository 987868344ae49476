import { describe, expect, test } from '@jest/globals';
import type { IncomingRecord } from '../bus/bus.ts';
import { MAX_RECORD_BYTES, readEnvelope } from './read-envelope.ts';

const HEADERS = {
  ce_specversion: '1.0',
  ce_id: 'e-1',
  ce_type: 'hr.employee-hired.v1',
  ce_source: '/hr/1001',
  ce_time: '2026-04-01T00:00:00Z',
};

function recordOf(part: Partial<IncomingRecord>): IncomingRecord {
  const place = { topic: 'hr.employees.v1', partition: 0, offset: '0', timestamp: new Date(0) };
  return { ...place, key: 'person', headers: HEADERS, value: '{"n":1}', ...part };
}

describe('binary mode', () => {
  test('reads attributes from headers and data from the value', () => {
    const { envelope, readData } = readEnvelope(recordOf({}));
    expect(envelope).toEqual({
      id: 'e-1',
      type: 'hr.employee-hired.v1',
      source: '/hr/1001',
      time: '2026-04-01T00:00:00Z',
      subject: 'person',
      sequence: '',
      society: '',
    });
    expect(readData()).toEqual({ n: 1 });
  });

  test('takes our own extensions', () => {
    const extensions = {
      ce_subject: 'm-1',
      ce_sequence: '1-2',
      ce_society: 's',
      ce_causationid: 'c',
      traceparent: '00-a-b-01',
    };
    const { envelope } = readEnvelope(recordOf({ headers: { ...HEADERS, ...extensions } }));
    expect(envelope).toMatchObject({
      subject: 'm-1',
      sequence: '1-2',
      society: 's',
      causationId: 'c',
      traceparent: '00-a-b-01',
    });
  });
});

describe('structured mode', () => {
  const headers = { 'content-type': 'application/cloudevents+json; charset=UTF-8' };
  const event = { specversion: '1.0', id: 'e-2', type: 'hr.employee-hired.v1', source: '/hr', subject: 'p' };

  test('reads the whole event from the value', () => {
    const record = recordOf({ headers, value: JSON.stringify({ ...event, data: { n: 2 } }) });
    const { envelope, readData } = readEnvelope(record);
    expect(envelope).toMatchObject({ id: 'e-2', subject: 'p', time: '1970-01-01T00:00:00.000Z' });
    expect(readData()).toEqual({ n: 2 });
  });

  test('reads data in base64', () => {
    const data_base64 = Buffer.from('{"n":3}').toString('base64');
    const { readData } = readEnvelope(
      recordOf({ headers, value: JSON.stringify({ ...event, data_base64 }) }),
    );
    expect(readData()).toEqual({ n: 3 });
  });

  test.each([
    ['not JSON', '{'],
    ['not a JSON object', '"text"'],
    ['not a JSON object', '[]'],
    ['not a JSON object', 'null'],
    ['no value', null],
    ['no id', JSON.stringify({ ...event, id: undefined })],
    ['no type', JSON.stringify({ ...event, type: 7 })],
  ])('refuses: %s', (reason, value) => {
    expect(() => readEnvelope(recordOf({ headers, value }))).toThrow(reason);
  });
});

test.each(['specversion', 'id', 'type', 'source'])('refuses a record without %s', (name) => {
  const headers = Object.fromEntries(Object.entries(HEADERS).filter(([header]) => header !== `ce_${name}`));
  expect(() => readEnvelope(recordOf({ headers }))).toThrow(`no ${name}`);
});

test('a whole event without the content type is told what is missing, not that it has no specversion', () => {
  const value = JSON.stringify({ specversion: '1.0', id: 'e', type: 'hr.employee-hired.v1', source: '/hr' });
  const read = () => readEnvelope(recordOf({ headers: { 'content-type': 'application/json' }, value }));
  expect(read).toThrow('neither ce_ headers nor content-type application/cloudevents+json');
});

test.each(['id', 'source'])('refuses a record whose %s is no name but a text', (name) => {
  const read = (length: number) =>
    readEnvelope(recordOf({ headers: { ...HEADERS, [`ce_${name}`]: 'x'.repeat(length) } }));
  expect(read(200).envelope).toMatchObject({ [name]: 'x'.repeat(200) });
  expect(() => read(201)).toThrow(`${name} longer than 200 characters`);
});

test('refuses another version of CloudEvents', () => {
  expect(() => readEnvelope(recordOf({ headers: { ...HEADERS, ce_specversion: '0.3' } }))).toThrow(
    'specversion',
  );
});

test('refuses what is too large before it is parsed', () => {
  expect(() => readEnvelope(recordOf({ value: 'x'.repeat(MAX_RECORD_BYTES + 1) }))).toThrow('too large');
});

test.each([
  ['no value', null],
  ['not JSON', '{"n":'],
])('data that is %s is refused when it is read', (reason, value) => {
  expect(() => readEnvelope(recordOf({ value })).readData()).toThrow(reason);
});

describe('8.4: what is not UTF-8', () => {
  const bytes = Buffer.from('8ca9967b', 'hex').toString('base64');
  const headers = { 'content-type': 'application/cloudevents+json' };
  const event = { specversion: '1.0', id: 'e-2', type: 'hr.employee-hired.v1', source: '/hr' };

  test('a value is refused when the data is read, and in structured mode at once', () => {
    const unreadable = { value: bytes, headers: {} };
    const { envelope, readData } = readEnvelope(recordOf({ value: null, unreadable }));
    expect(envelope.id).toBe('e-1');
    expect(readData).toThrow('not UTF-8');
    expect(() => readEnvelope(recordOf({ headers, value: null, unreadable }))).toThrow('not UTF-8');
  });

  test('data in base64 is refused, and a byte order mark inside it ignored', () => {
    const read = (data_base64: string) =>
      readEnvelope(recordOf({ headers, value: JSON.stringify({ ...event, data_base64 }) })).readData();
    expect(() => read(Buffer.from('7b226e223a228ca9967b227d', 'hex').toString('base64'))).toThrow(
      'not UTF-8',
    );
    expect(read(Buffer.from('\ufeff{"n":3}').toString('base64'))).toEqual({ n: 3 });
  });

  test.each(['ce_id', 'ce_source', 'ce_type', 'ce_subject'])(
    'a header that is read is refused: %s',
    (name) => {
      const { [name]: _instead, ...rest }: Record<string, string> = HEADERS;
      const read = () =>
        readEnvelope(recordOf({ headers: rest, unreadable: { headers: { [name]: bytes } } }));
      expect(read).toThrow('not UTF-8');
    },
  );

  test('a content type that alone would say where the event stands', () => {
    const unreadable = { headers: { 'content-type': bytes } };
    expect(() => readEnvelope(recordOf({ headers: {}, unreadable }))).toThrow('not UTF-8');
  });

  test.each([
    ['a header of somebody else', { headers: { dlt_partition: bytes } }],
    ['a trace', { headers: { traceparent: bytes } }],
    ['a key, which is not read', { key: bytes, headers: {} }],
  ])('%s is none of our business', (_, unreadable) => {
    const { envelope, readData } = readEnvelope(recordOf({ unreadable, key: null }));
    expect(envelope.id).toBe('e-1');
    expect(readData()).toEqual({ n: 1 });
  });

  test('bytes count for the size', () => {
    const value = Buffer.alloc(MAX_RECORD_BYTES + 1, 0x8c).toString('base64');
    const read = () => readEnvelope(recordOf({ value: null, unreadable: { value, headers: {} } }));
    expect(read).toThrow('too large');
  });
});
