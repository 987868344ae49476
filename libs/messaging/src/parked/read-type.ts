import type { IncomingRecord } from '../bus/bus.ts';
import { readEnvelope } from '../consumer/read-envelope.ts';

const TYPE = /^[a-z0-9.-]{1,100}$/;

/** The event's type as far as one can be read: it is listed in clear, so only what looks like one. */
export function readType(record: IncomingRecord): string {
  const type = record.headers.ce_type ?? typeInside(record);
  return TYPE.test(type) ? type : 'unknown';
}

function typeInside(record: IncomingRecord): string {
  try {
    return readEnvelope(record).envelope.type;
  } catch {
    return '';
  }
}
