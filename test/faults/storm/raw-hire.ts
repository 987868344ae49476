import { eventValue } from '../../actions/hire-someone.ts';
import type { Person } from '../../actions/new-person.ts';
import type { RawRecord } from '../../actions/send-as-java.ts';

/** A hire as a record in binary mode, and what changes one. */
export type Change = (record: RawRecord) => RawRecord;

/** One way to break a hire. `reason`: why it is parked; null where it is passed over, being of an unknown type. */
export type Poison = { what: string; reason: string | null; spoil: Change };

export const STRUCTURED = 'application/cloudevents+json';

/** @param eventId HR's name of the event: a corrected one may have that of the broken one */
export function rawHire(person: Person, eventId: string, key: Buffer): RawRecord {
  const headers = {
    ce_specversion: '1.0',
    ce_id: eventId,
    ce_type: 'hr.employee-hired.v1',
    ce_source: `/hr/${person.employer}`,
    ce_time: '2026-04-01T09:00:00+09:00',
    'content-type': 'application/json',
  };
  return {
    key,
    value: Buffer.from(eventValue(person)),
    headers: Object.entries(headers).map(([name, text]) => [name, Buffer.from(text)]),
  };
}

type Content = Buffer | string | null;

const bytesOf = (content: Content) => (typeof content === 'string' ? Buffer.from(content) : content);

export const withValue =
  (value: Content): Change =>
  (record) => ({ ...record, value: bytesOf(value) });

/** The JSON as it is, made into other bytes. */
export const rewritten =
  (rewrite: (json: string) => Content): Change =>
  (record) => ({ ...record, value: bytesOf(rewrite(String(record.value))) });

/** Other data under some names; what is undefined is left out. `name` is taken apart: `{ name: { family } }` keeps given. */
export const withData = (different: Data): Change =>
  rewritten((json) => {
    const data = JSON.parse(json) as Data;
    const both =
      isNames(data.name) && isNames(different.name) ? { name: { ...data.name, ...different.name } } : {};
    return JSON.stringify({ ...data, ...different, ...both });
  });

type Data = Record<string, unknown>;
const isNames = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const withoutHeader =
  (name: string): Change =>
  (record) => ({ ...record, headers: record.headers.filter(([own]) => own !== name) });

/** In place of the one of that name; given several, it is repeated. */
export const withHeader =
  (name: string, ...values: readonly Content[]): Change =>
  (record) => ({
    ...record,
    headers: [
      ...withoutHeader(name)(record).headers,
      ...values.map((value) => [name, bytesOf(value)] as const),
    ],
  });

/** The whole event in the value. @param attributes other ones; `data` among them; what is undefined is left out */
export const structured =
  (attributes: Data = {}, contentType: Content = STRUCTURED): Change =>
  (record) => {
    const own = record.headers.flatMap(([name, value]) =>
      name.startsWith('ce_') ? [[name.slice('ce_'.length), String(value)]] : [],
    );
    const event = {
      ...Object.fromEntries(own),
      data: JSON.parse(String(record.value)) as unknown,
      ...attributes,
    };
    const value = Buffer.from(JSON.stringify(event));
    return { ...record, value, headers: [['content-type', bytesOf(contentType)]] };
  };

/** One change after the other. */
export const both =
  (first: Change, second: Change): Change =>
  (record) =>
    second(first(record));
