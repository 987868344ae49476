import type { IncomingRecord } from '../bus/bus.ts';
import { isStructured } from '../consumer/read-envelope.ts';

/** How a sender finds one event again: its own names for it, and where on the topic it lies. */
export type Origin = Pick<IncomingRecord, 'topic' | 'partition' | 'offset'> & {
  eventId: string | null;
  source: string | null;
  time: string | null;
};

/** Longer ones are cut: a parked event may be wrong in any way. */
const MAX_LENGTH = 200;

/** Reads what can be read, in binary and in structured mode; what is missing or unreadable is null. */
export function readOrigin(record: IncomingRecord): Origin {
  const { topic, partition, offset, headers } = record;
  const inside = isStructured(record) ? parseObject(record.value) : {};
  const read = (name: string) => {
    const value = inside[name] ?? headers[`ce_${name}`];
    return typeof value === 'string' && value !== '' ? value.slice(0, MAX_LENGTH) : null;
  };
  return { eventId: read('id'), source: read('source'), time: read('time'), topic, partition, offset };
}

function parseObject(text: string | null): Readonly<Record<string, unknown>> {
  try {
    return { ...(JSON.parse(text ?? '') as object) };
  } catch {
    return {};
  }
}
