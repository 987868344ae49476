import { describe, expect, test } from '@jest/globals';
import type { KafkaMessage } from 'kafkajs';
import { toIncoming } from './to-incoming.ts';

const bytes = (text: string) => Buffer.from(text);
const PLACE = { topic: 'hr.employees.v1', partition: 3 };

/** What kafkajs makes of a record; its types promise more than it keeps, so that they are passed by. */
function read(part: { headers?: unknown; key?: unknown; value?: unknown; timestamp?: string }) {
  const message = { attributes: 0, offset: '17', timestamp: '0', key: null, value: null, headers: {} };
  return toIncoming({ ...message, ...part } as KafkaMessage, PLACE);
}

describe('8.1: headers as producers of all kinds send them', () => {
  test.each([
    ['one whose value is null', { ce_id: bytes('e-1'), note: null }],
    ['one whose value is undefined', { ce_id: bytes('e-1'), note: undefined }],
    ['one that was given twice, without a value both times', { ce_id: bytes('e-1'), note: [null, null] }],
  ])('%s is as if absent', (_, headers) => {
    expect(read({ headers }).headers).toEqual({ ce_id: 'e-1' });
  });

  test.each([
    ['twice', { ce_id: [bytes('e-1'), bytes('e-2')] }],
    ['twice, the first time without a value', { ce_id: [null, bytes('e-1')] }],
    ['in capitals, then in small letters', { CE_ID: bytes('e-1'), ce_id: bytes('e-2') }],
  ])('one that was given %s counts as its first', (_, headers) => {
    expect(read({ headers }).headers).toEqual({ ce_id: 'e-1' });
  });

  test('one is called as every object of JavaScript is made', () => {
    const headers = { constructor: [Object, bytes('x')], ['__proto__']: [Object.prototype, bytes('y')] };
    expect(Object.entries(read({ headers }).headers)).toEqual([
      ['constructor', 'x'],
      ['__proto__', 'y'],
    ]);
  });

  test('none at all, no key and no value', () => {
    const record = read({ headers: undefined, key: undefined, value: undefined });
    expect(record).toMatchObject({ ...PLACE, offset: '17', headers: {}, key: null, value: null });
  });
});

describe('8.4: bytes that are no text of UTF-8', () => {
  test.each([
    ['CP932', '7b226e223a228ca9967b227d'],
    ['EUC-JP', '7b226e223a22b8abcbdc227d'],
    ['UTF-16 with its mark', 'fffe7b0022006e00'],
    ['half a character of UTF-8', '7b226e223a22e8a6'],
    ['a surrogate in UTF-8', 'eda080'],
  ])('%s is never taken for text, and nothing of it is lost', (_, hex) => {
    const value = Buffer.from(hex, 'hex');
    const record = read({ value, headers: { ce_id: bytes('e-1') } });
    expect(record).toMatchObject({ value: null, headers: { ce_id: 'e-1' } });
    expect(record.unreadable).toEqual({ value: value.toString('base64'), headers: {} });
  });

  test('a key and a header as well', () => {
    const key = Buffer.from('000000000001e240', 'hex');
    const headers = { ce_id: bytes('e-1'), ce_source: Buffer.from('8ca9', 'hex') };
    expect(read({ key, headers })).toMatchObject({
      key: null,
      headers: { ce_id: 'e-1' },
      unreadable: { key: key.toString('base64'), headers: { ce_source: 'jKk=' } },
    });
  });

  test.each(['value', 'key'])('a byte order mark in front of the %s is ignored', (part) => {
    const record = read({ [part]: bytes('\ufeff{"n":"髙﨑𠮷"}') });
    expect(record).toMatchObject({ [part]: '{"n":"髙﨑𠮷"}' });
    expect(record).not.toHaveProperty('unreadable');
  });

  test('what no document could hold is left behind, and that is said', () => {
    const value = Buffer.alloc(16 * 1024 * 1024 + 1, 'x');
    expect(read({ value })).toMatchObject({ value: null, cut: true });
  });
});

test.each(['9223372036854775807', '-9223372036854775808', 'x'])(
  '8.1: %s is no date and stops nothing',
  (timestamp) => {
    expect(read({ timestamp }).timestamp).toEqual(new Date(0));
  },
);

test('a date is one', () => {
  expect(read({ timestamp: '1775001600000' }).timestamp).toEqual(new Date('2026-04-01T00:00:00Z'));
});
