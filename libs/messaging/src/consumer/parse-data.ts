import type { AnyEvent, DataOf } from '@genkan/contracts';
import { Unacceptable } from './failures.ts';

/**
 * @throws Unacceptable that names the fields and the rules broken, never a value: reasons are listed and
 * logged, and values may be personal.
 */
export function parseData<Event extends AnyEvent>(event: Event, value: unknown): DataOf<Event> {
  const parsed = event.schema.safeParse(value);
  if (parsed.success) return parsed.data as DataOf<Event>;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || '(whole)'} ${issue.code}`);
  throw new Unacceptable(`schema: ${faults.slice(0, 5).join(', ')}`);
}
