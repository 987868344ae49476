import type { Log, Metrics } from '@genkan/platform';
import type { IncomingRecord } from '../bus/bus.ts';
import { readType } from '../parked/read-type.ts';

/** Types told by one process; a sender who draws a new one for every event must not fill the log. */
const MOST_TYPES = 20;

type Needs = { group: string; log: Log; metrics: Metrics };

/**
 * Records of a type that no contract has are passed over, but not in silence: most likely it is a typo of the
 * sender's. Every one is counted (without its type, which is a text from outside) and each type is told once.
 */
export function createUnknownTypes({ group, log, metrics }: Needs) {
  const told = new Set<string>();
  const ignored = metrics.counter({
    name: 'genkan_events_ignored_total',
    help: 'Records passed over because no contract has their type; facts for other services are not counted.',
    labels: ['group', 'topic'],
  });
  return {
    tell(record: IncomingRecord): void {
      const { topic } = record;
      ignored.inc({ group, topic });
      const type = readType(record);
      if (told.has(type) || told.size >= MOST_TYPES) return;
      told.add(type);
      log.warn({ group, topic, type }, 'event ignored: nobody knows this type; told once for each');
    },
  };
}
