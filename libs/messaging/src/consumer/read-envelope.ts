import { type Envelope, SPEC_VERSION } from '@genkan/contracts';
import type { IncomingRecord } from '../bus/bus.ts';
import { readUtf8 } from '../bus/utf8.ts';
import { Unacceptable } from './failures.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';

/** Records above this are not parsed; bytes of UTF-8. Our own facts end at 64 KiB. */
export const MAX_RECORD_BYTES = 256 * 1024;

/** Of `id` and `source`; whatever is longer names nothing. */
const MAX_NAME_LENGTH = 200;

/** The content type of structured mode: the whole event stands in the value. */
export const STRUCTURED = 'application/cloudevents+json';

/** The likeliest slip of all: a whole event in the value that nothing announces. */
const NO_MODE = `neither ce_ headers nor content-type ${STRUCTURED}`;

/** Attributes without which an event is none. */
type Required = 'id' | 'type' | 'source' | 'specversion';

/** The envelope, and the data still unparsed: records of types that we do not know are never opened. */
export type Reading = { envelope: Envelope; readData(): unknown };

/**
 * Reads a CloudEvents 1.0 record in binary mode (attributes in `ce_` headers) or structured mode (the whole
 * event in the value), Kafka protocol binding 3.2 and 3.3.
 * @throws Unacceptable with what is wrong.
 */
export function readEnvelope(record: IncomingRecord): Reading {
  if (record.cut || sizeOf(record) > MAX_RECORD_BYTES) throw new Unacceptable('too large');
  if (isStructured(record)) return readStructured(record);
  const unreadable = record.unreadable?.headers ?? {};
  const names = Object.keys({ ...record.headers, ...unreadable });
  if (!names.some((name) => name.startsWith('ce_')))
    throw new Unacceptable('content-type' in unreadable ? 'not UTF-8' : NO_MODE);
  return {
    envelope: toEnvelope(record, (name) => headerOf(record, `ce_${name}`)),
    readData: () => parseJson(requireUtf8(record)),
  };
}

/** Only headers that are asked for must be text: other systems put numbers and keys of theirs beside them. */
function headerOf({ headers, unreadable }: IncomingRecord, name: string): string | undefined {
  if (unreadable?.headers[name] !== undefined) throw new Unacceptable('not UTF-8');
  return headers[name];
}

function requireUtf8({ value, unreadable }: IncomingRecord): string | null {
  if (unreadable?.value !== undefined) throw new Unacceptable('not UTF-8');
  return value;
}

/** Headers count as well: nothing that is parked may be larger than a document can be. */
function sizeOf({ headers, key, value, unreadable }: IncomingRecord): number {
  const texts = [key ?? '', value ?? '', ...Object.entries(headers).flat()];
  const bytes = [unreadable?.key ?? '', unreadable?.value ?? ''];
  for (const [name, header] of Object.entries(unreadable?.headers ?? {})) {
    texts.push(name);
    bytes.push(header);
  }
  const sum = (parts: string[], encoding: BufferEncoding) =>
    parts.reduce((size, part) => size + Buffer.byteLength(part, encoding), 0);
  return sum(texts, 'utf8') + sum(bytes, 'base64');
}

export function isStructured(record: IncomingRecord): boolean {
  return (record.headers['content-type'] ?? '').toLowerCase().startsWith(STRUCTURED);
}

function readStructured(record: IncomingRecord): Reading {
  const event = parseJson(requireUtf8(record));
  if (!isJsonObject(event)) throw new Unacceptable('not a JSON object');
  return { envelope: toEnvelope(record, (name) => event[name]), readData: () => dataOf(event) };
}

function dataOf(attributes: JsonObject): unknown {
  const encoded = attributes.data_base64;
  if (typeof encoded !== 'string') return attributes.data;
  const text = readUtf8(Buffer.from(encoded, 'base64'));
  if (text === undefined) throw new Unacceptable('not UTF-8');
  return parseJson(text);
}

function parseJson(text: string | null): unknown {
  if (text === null) throw new Unacceptable('no value');
  try {
    return JSON.parse(text);
  } catch {
    throw new Unacceptable('not JSON');
  }
}

/** `subject`, `sequence` and `society` are ours; other systems leave them out, and then they are empty. */
function toEnvelope(record: IncomingRecord, attribute: (name: string) => unknown): Envelope {
  const required = (name: Required) => requireText(name, attribute(name));
  const optional = (name: string) => textOf(attribute(name));
  if (required('specversion') !== SPEC_VERSION) throw new Unacceptable(`specversion is not ${SPEC_VERSION}`);
  const causationId = optional('causationid');
  const traceparent = record.headers.traceparent ?? optional('traceparent');
  return {
    id: requireShort('id', attribute('id')),
    type: required('type'),
    source: requireShort('source', attribute('source')),
    time: optional('time') ?? record.timestamp.toISOString(),
    subject: optional('subject') ?? record.key ?? '',
    sequence: optional('sequence') ?? '',
    society: optional('society') ?? '',
    ...(causationId === undefined ? {} : { causationId }),
    ...(traceparent === undefined ? {} : { traceparent }),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function requireText(name: Required, value: unknown): string {
  const text = textOf(value);
  if (text === undefined) throw new Unacceptable(`no ${name}`);
  return text;
}

function requireShort(name: 'id' | 'source', value: unknown): string {
  const text = requireText(name, value);
  if (text.length > MAX_NAME_LENGTH)
    throw new Unacceptable(`${name} longer than ${MAX_NAME_LENGTH} characters`);
  return text;
}
