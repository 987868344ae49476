import type { EventDefinition } from '@genkan/contracts';
import { Unacceptable } from './failures.ts';

/**
 * @throws Unacceptable that names the fields and the rules broken, never a value: reasons are listed and
 * logged, and values may be personal.
 */
export function parseData<D>(event: EventDefinition<D>, value: unknown): D {
  const parsed = event.schema.safeParse(value);
  if (parsed.success) return parsed.data as D;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || '(whole)'} ${issue.code}`);
  throw new Unacceptable(`schema: ${faults.slice(0, 5).join(', ')}`);
}
