import { gzipSync } from 'node:zlib';
import { accountCreated } from '@genkan/contracts';
import { encode } from './encodings.ts';
import {
  both,
  type Change,
  type Poison,
  rewritten,
  STRUCTURED,
  structured,
  withHeader,
  withoutHeader,
  withValue,
} from './raw-hire.ts';

const NO_MODE = `neither ce_ headers nor content-type ${STRUCTURED}`;
const CP932 = encode('花子', 'CP932');
const LONE = Buffer.from([0xff]);

const withoutHeaders: Change = (record) => ({ ...record, headers: [] });
const withManyHeaders: Change = (record) => ({
  ...record,
  headers: [
    ...record.headers,
    ...Array.from({ length: 300 }, (_, nth) => [`x-${nth}`, Buffer.alloc(1024, 120)] as const),
  ],
});
const onlyContentType = (value: Buffer): Change => both(withoutHeaders, withHeader('content-type', value));
const asFactOfOurs: Change = (record) =>
  [
    withHeader('ce_type', accountCreated.type),
    withHeader('ce_society', 'sample-kenpo'),
    withValue(JSON.stringify(accountCreated.example)),
  ].reduce((made, change) => change(made), record);
const base64 = (data: Buffer | string): Change =>
  structured({ data: undefined, data_base64: Buffer.from(data).toString('base64') });

/** Headers, the envelope in the value, and types. */
export const BROKEN_ENVELOPES: readonly Poison[] = [
  { what: 'no header', reason: NO_MODE, spoil: withoutHeaders },
  { what: 'a whole event called JSON', reason: NO_MODE, spoil: structured({}, 'application/json') },
  { what: 'a batch of events', reason: NO_MODE, spoil: structured({}, 'application/cloudevents-batch+json') },
  { what: 'a content type that is null', reason: NO_MODE, spoil: structured({}, null) },
  { what: 'a content type in CP932', reason: 'not UTF-8', spoil: onlyContentType(CP932) },
  { what: 'an id that is null', reason: 'no id', spoil: withHeader('ce_id', null) },
  { what: 'an id that is empty', reason: 'no id', spoil: withHeader('ce_id', '') },
  { what: 'no id', reason: 'no id', spoil: withoutHeader('ce_id') },
  { what: 'an id in CP932', reason: 'not UTF-8', spoil: withHeader('ce_id', CP932) },
  {
    what: 'an id of 201',
    reason: 'id longer than 200 characters',
    spoil: withHeader('ce_id', 'x'.repeat(201)),
  },
  { what: 'no source', reason: 'no source', spoil: withoutHeader('ce_source') },
  { what: 'a source that is null', reason: 'no source', spoil: withHeader('ce_source', null) },
  { what: 'a source with a lone byte', reason: 'not UTF-8', spoil: withHeader('ce_source', LONE) },
  {
    what: 'a book for a source',
    reason: 'source longer than 200 characters',
    spoil: withHeader('ce_source', '/hr'.repeat(3000)),
  },
  { what: 'no type', reason: 'no type', spoil: withoutHeader('ce_type') },
  { what: 'a type that is null', reason: 'no type', spoil: withHeader('ce_type', null) },
  {
    what: 'a type in UTF-16',
    reason: 'not UTF-8',
    spoil: withHeader('ce_type', Buffer.from('\uFEFFhr.employee-hired.v1', 'utf16le')),
  },
  {
    what: 'the next version',
    reason: 'unknown version',
    spoil: withHeader('ce_type', 'hr.employee-hired.v2'),
  },
  { what: 'no version', reason: 'unknown version', spoil: withHeader('ce_type', 'hr.employee-hired') },
  { what: 'no specversion', reason: 'no specversion', spoil: withoutHeader('ce_specversion') },
  { what: 'a specversion that is null', reason: 'no specversion', spoil: withHeader('ce_specversion', null) },
  { what: 'specversion 0.3', reason: 'specversion is not 1.0', spoil: withHeader('ce_specversion', '0.3') },
  {
    what: 'specversion twice, the old one first',
    reason: 'specversion is not 1.0',
    spoil: withHeader('ce_specversion', '0.3', '1.0'),
  },
  { what: 'a time in CP932', reason: 'not UTF-8', spoil: withHeader('ce_time', CP932) },
  { what: 'headers of 300 KiB', reason: 'too large', spoil: withManyHeaders },
  { what: 'structured: no id', reason: 'no id', spoil: structured({ id: undefined }) },
  { what: 'structured: an id that is a number', reason: 'no id', spoil: structured({ id: 7 }) },
  {
    what: 'structured: specversion is a number',
    reason: 'no specversion',
    spoil: structured({ specversion: 1 }),
  },
  { what: 'structured: an array', reason: 'not a JSON object', spoil: both(structured(), withValue('[{}]')) },
  { what: 'structured: null', reason: 'no value', spoil: both(structured(), withValue(null)) },
  {
    what: 'structured: cut',
    reason: 'not JSON',
    spoil: both(
      structured(),
      rewritten((json) => json.slice(0, -20)),
    ),
  },
  {
    what: 'structured: CP932',
    reason: 'not UTF-8',
    spoil: both(
      structured({}, `${STRUCTURED}; charset=Shift_JIS`),
      rewritten((json) => encode(json, 'CP932')),
    ),
  },
  {
    what: 'structured: no data',
    reason: 'schema: (whole) invalid_type',
    spoil: structured({ data: undefined }),
  },
  {
    what: 'structured: data is a text',
    reason: 'schema: (whole) invalid_type',
    spoil: structured({ data: '{}' }),
  },
  { what: 'base64 of CP932', reason: 'not UTF-8', spoil: base64(encode('{"name":"花子"}', 'CP932')) },
  { what: 'base64 of gzip', reason: 'not UTF-8', spoil: base64(gzipSync('{}')) },
  {
    what: 'base64 that is none',
    reason: 'not JSON',
    spoil: structured({ data: undefined, data_base64: '***' }),
  },
  { what: 'a type with a typo', reason: null, spoil: withHeader('ce_type', 'hr.employee-hierd.v1') },
  { what: 'a type in capitals', reason: null, spoil: withHeader('ce_type', 'HR.EMPLOYEE-HIRED.V1') },
  { what: 'a type of tomorrow', reason: null, spoil: structured({ type: 'hr.employee-left.v1' }) },
  { what: 'a type twice', reason: null, spoil: withHeader('ce_type', 'hr.other.v1', 'hr.employee-hired.v1') },
  { what: 'a book for a type', reason: null, spoil: withHeader('ce_type', 'hr.'.repeat(3000)) },
  { what: 'a fact of ours', reason: null, spoil: asFactOfOurs },
];
