import { hrEmployeeHired } from '@genkan/contracts';
import { HIRE_FIELDS } from './hire-fields.ts';
import { findReason } from './parked-reasons.ts';

const SCHEMA = 'schema: ';
const NOT_IN_TABLE = 'look at the log of the service, mend what it names, then replay';

/** What zod's codes mean, and those that onboarding's own rules have. Where it is known what the field wants, that is said as well. */
const RULES: Readonly<Record<string, string>> = {
  invalid_type: 'is missing or of another kind',
  invalid_format: 'is written in another form',
  too_small: 'is too short or too small',
  too_big: 'is too long or too big',
  invalid_value: 'is none of the values allowed',
  out_of_range: 'is a day that cannot be meant',
};

/** What an explanation needs to know of a parked event. */
export interface Unhandled {
  id: string;
  type: string;
  reason: string;
}

/** The fields that were wrong, a line each: `birthDate: wants a date like 1990-04-01`. Empty for other reasons. */
export function explainFields({ type, reason }: Omit<Unhandled, 'id'>): string[] {
  if (!reason.startsWith(SCHEMA)) return [];
  const fields = type === hrEmployeeHired.type ? HIRE_FIELDS : {};
  return reason
    .slice(SCHEMA.length)
    .split(', ')
    .map((fault) => {
      const [field = '', code = ''] = fault.split(' ');
      return explainField(field, code, fields[field]);
    });
}

function explainField(field: string, code: string, wanted: string | undefined): string {
  if (field === '(whole)') return 'the data: wants to be a JSON object';
  const rule = RULES[code] ?? `breaks the rule ${code}`;
  if (wanted === undefined) return `${field}: ${rule}`;
  return code === 'invalid_format' ? `${field}: wants ${wanted}` : `${field}: ${rule}; wants ${wanted}`;
}

/** What to do next, the command first. `flags`: those that lead to this service and data folder. */
export function nextStep({ id, reason }: Unhandled, flags: string): string {
  const { mending = 'as-it-was', whatToDo = NOT_IN_TABLE } = findReason(reason) ?? {};
  const file = { data: ' --json repaired.json', whole: ' --json whole-event.json', 'as-it-was': '' }[mending];
  return `npm run parked -- replay ${id}${file} ${flags}\n      ${whatToDo}`;
}
