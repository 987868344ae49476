import type { IncomingRecord } from '../bus/bus.ts';
import { isJsonObject, type JsonObject } from '../consumer/json-object.ts';
import { isStructured, STRUCTURED } from '../consumer/read-envelope.ts';

/**
 * A parked record after its repair. A whole event (with `specversion`) takes the place of everything, as
 * structured mode: so a header that was missing can be mended as well. Else what is given is the data. In binary
 * mode the value is just that; in structured mode it goes into the envelope that was parked, if one was.
 */
export function repairRecord(record: IncomingRecord, repaired: unknown): IncomingRecord {
  if (isWholeEvent(repaired)) {
    const headers = { 'content-type': STRUCTURED };
    return { ...readable(record, {}), headers, value: JSON.stringify(repaired) };
  }
  const mended = readable(record, record.unreadable?.headers ?? {});
  const parked = isStructured(record) ? parseObject(record.value) : null;
  if (!parked) return { ...mended, value: JSON.stringify(repaired) };
  const { data_base64: _replaced, ...envelope } = parked;
  return { ...mended, value: JSON.stringify({ ...envelope, data: repaired }) };
}

/** Without what the repair replaces: the value is one again, and only these headers remain unread. */
function readable(record: IncomingRecord, headers: Record<string, string>): IncomingRecord {
  const { cut: _cut, unreadable, ...rest } = record;
  const { value: _value, ...kept } = unreadable ?? { headers };
  const isLeft = kept.key !== undefined || Object.keys(headers).length > 0;
  return isLeft ? { ...rest, unreadable: { ...kept, headers } } : rest;
}

function isWholeEvent(value: unknown): boolean {
  return isJsonObject(value) && 'specversion' in value;
}

function parseObject(text: string | null): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}
