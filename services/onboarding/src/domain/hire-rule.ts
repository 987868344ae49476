import { mayBeBirthDate } from '@genkan/kernel';
import type { MemberFacts } from './member.ts';

/** Who is hired for a later day has a slip of the finger in the year. */
const YEARS_AHEAD = 10;

/** A day that no schema can refuse, since it depends on today or on another field. */
export type HireFault = 'birthDate out_of_range' | 'hiredOn out_of_range';

/**
 * What HR says and nobody can have meant, in the words of a parked event: the field and its rule. The oldest
 * day of hire is the notice rules' affair.
 * @param today `YYYY-MM-DD`, a day in Tokyo
 */
export function findHireFault(
  { birthDate, hiredOn }: Pick<MemberFacts, 'birthDate' | 'hiredOn'>,
  today: string,
): HireFault | null {
  if (!mayBeBirthDate(birthDate, today)) return 'birthDate out_of_range';
  return hiredOn > birthDate && hiredOn <= yearsAfter(today, YEARS_AHEAD) ? null : 'hiredOn out_of_range';
}

/** Of 29 February the day itself, which compares as well in a year that does not have it. */
function yearsAfter(isoDate: string, years: number): string {
  return `${Number(isoDate.slice(0, 4)) + years}${isoDate.slice(4)}`;
}
