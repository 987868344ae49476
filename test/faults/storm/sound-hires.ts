import { type Change, rewritten, structured, withData, withHeader } from './raw-hire.ts';

const asItIs: Change = (record) => record;
const deep = '['.repeat(5000) + ']'.repeat(5000);
const inBase64: Change = (record) =>
  structured({ data: undefined, data_base64: record.value?.toString('base64') })(record);
const inCapitals: Change = (record) => ({
  ...record,
  headers: record.headers.map(([name, value]) => [name.toUpperCase(), value]),
});

/** Odd, and right all the same: each of these is taken in. The person stays who it is. */
export const SOUND: readonly { what: string; change: Change }[] = [
  { what: 'as HR usually sends it', change: asItIs },
  { what: 'a trace that is null', change: withHeader('traceparent', null) },
  { what: 'a trace that is none', change: withHeader('traceparent', 'yesterday') },
  { what: 'a time that is none', change: withHeader('ce_time', 'yesterday') },
  { what: 'no time', change: withHeader('ce_time') },
  {
    what: 'a type twice, the right one first',
    change: withHeader('ce_type', 'hr.employee-hired.v1', 'hr.other.v1'),
  },
  { what: 'a specversion after a null', change: withHeader('ce_specversion', null, '1.0') },
  { what: 'headers in capitals', change: inCapitals },
  {
    what: 'headers of others, one of them bytes',
    change: withHeader('x-sequence', Buffer.from([0, 255, 7])),
  },
  { what: 'a header called constructor', change: withHeader('constructor', 'x') },
  { what: 'a header called __proto__', change: withHeader('__proto__', 'x') },
  { what: 'a mark in front', change: rewritten((json) => `\uFEFF${json}`) },
  { what: 'escaped', change: rewritten((json) => json.replaceAll(/[^ -~]/g, escaped)) },
  { what: 'blanks around', change: withData({ name: { family: '\u3000山田 ', given: ' 花子\u3000' } }) },
  { what: 'the whole event', change: structured() },
  { what: 'the whole event, its data in base64', change: inBase64 },
  { what: 'fields of others', change: withData({ note: ['花', { '': null }], constructor: 1 }) },
  { what: 'a deep field of others', change: rewritten((json) => json.replace('{', `{"note":${deep},`)) },
  { what: 'a prototype', change: rewritten((json) => json.replace('{', '{"__proto__":{"society":"x"},')) },
  { what: 'just below 256 KiB', change: withData({ note: 'x'.repeat(250 * 1024) }) },
];

/** One of two halves at a time, as JSON wants it. */
const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
