import type { IncomingRecord } from '../bus/bus.ts';
import { isStructured } from '../consumer/read-envelope.ts';

/**
 * The value of a parked record after its repair. In binary mode the value is the data. In structured mode the
 * envelope stands in it as well: repaired data takes the place of the old and the envelope stays, unless a
 * whole event (with `specversion`) is given, or nothing readable was parked.
 */
export function repairValue(record: IncomingRecord, repaired: unknown): string {
  const parked = isStructured(record) ? parseObject(record.value) : null;
  if (!parked || hasEnvelope(repaired)) return JSON.stringify(repaired);
  const { data_base64: _replaced, ...envelope } = parked;
  return JSON.stringify({ ...envelope, data: repaired });
}

function hasEnvelope(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'specversion' in value;
}

function parseObject(text: string | null): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
