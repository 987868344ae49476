import type { Log } from '@genkan/platform';
import type { IncomingRecord } from '../bus/bus.ts';
import { readType } from '../parked/read-type.ts';

/** Types told by one process; a sender who draws a new one for every event must not fill the log. */
const MOST_TYPES = 20;

type Needs = { group: string; log: Log };

/**
 * Records of a type that no contract has are passed over, but not in silence: most likely it is a typo of the
 * sender's. Each type is told once; the count of all is `outcome="unknown"` of the consumed events, without the
 * type, which is a text from outside.
 */
export function createUnknownTypes({ group, log }: Needs) {
  const told = new Set<string>();
  return {
    tell(record: IncomingRecord): void {
      const { topic } = record;
      const type = readType(record);
      if (told.has(type) || told.size >= MOST_TYPES) return;
      told.add(type);
      log.warn({ group, topic, type }, 'event ignored: nobody knows this type; told once for each');
    },
  };
}
