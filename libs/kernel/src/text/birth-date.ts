import { isCalendarDate } from '../time/tokyo.ts';
import { canonicalDate } from './canonical.ts';
import { ERA_WORDS, isInEra, westernYear } from './era.ts';

/** In canonical form, in which ー − ・ 、 。 and their like have become these. */
const MARKS = '\\s/.,-';
const CALENDAR = `(?:(?:西暦|(?<era>${ERA_WORDS.join('|')}))[${MARKS}]*)?`;
const SEPARATED = new RegExp(
  `^${CALENDAR}(?<year>元|\\d{1,4})[年${MARKS}]+(?<month>\\d{1,2})[月${MARKS}]+(?<day>\\d{1,2})\\s*日?$`,
  'u',
);
/** Without separators nothing may be left out: S50401 could be two days. */
const COMPACT = new RegExp(`^${CALENDAR}(?<year>元|\\d{2}|\\d{4})(?<month>\\d{2})(?<day>\\d{2})$`, 'u');

/**
 * Reads a birth date as members write it: 19801201, 1980-12-01, 1980・12・1, 1980年12月1日, 昭和55年12月1日,
 * 昭55/12/1, S55.12.1, S551201, the first year of an era as 元 too; whatever the width, the case and the marks
 * of the input method.
 * @returns `YYYY-MM-DD`, or null where it is no day of the calendar or not one of the era that is named.
 */
export function parseBirthDate(text: string): string | null {
  const typed = canonicalDate(text);
  const parts = (COMPACT.exec(typed) ?? SEPARATED.exec(typed))?.groups;
  if (!parts) return null;
  const { era, year = '', month = '', day = '' } = parts;
  const western = era ? yearOfEra(era, year) : westernYearAsTyped(year);
  if (western === null) return null;
  const isoDate = [western, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isCalendarDate(isoDate) && (!era || isInEra(era, isoDate)) ? isoDate : null;
}

function yearOfEra(era: string, year: string): string | null {
  if (year.length > 2) return null;
  return String(westernYear(era, year === '元' ? 1 : Number(year)));
}

/** Four digits: of 80 the century would be a guess. */
function westernYearAsTyped(year: string): string | null {
  return /^\d{4}$/.test(year) ? year : null;
}
