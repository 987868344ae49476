import type { z } from 'zod';
import { type Fault, SettingsFault } from './settings-fault.ts';

/** Variables of the environment, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads all settings of a process at once. An empty variable counts as one that is not set, so that a
 * template with nothing to say does not count as an answer.
 * @throws SettingsFault naming every variable that is missing or wrong, not only the first.
 */
export function loadSettings<Schema extends z.ZodType>(
  schema: Schema,
  env: Environment = process.env,
): z.output<Schema> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) throw new SettingsFault(result.error.issues.map(toFault));
  return result.data;
}

function toFault(issue: z.core.$ZodIssue): Fault {
  const variable = issue.path.length === 0 ? 'together' : String(issue.path[0]);
  return { variable, rule: issue.message };
}
