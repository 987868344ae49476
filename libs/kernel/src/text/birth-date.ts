import { isCalendarDate } from '../time/tokyo.ts';
import { canonicalText } from './canonical.ts';
import { eraStarting } from './era.ts';

const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const SEPARATED = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/u;
const ERA =
  /^(明治|大正|昭和|平成|令和|[mtshr])\s*(元|\d{1,2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/iu;

/**
 * Reads a birth date as members write it: 19801201, 1980-12-01, 1980年12月1日, 昭和55年12月1日, S55.12.1,
 * full width as well.
 * @returns `YYYY-MM-DD`, or null where it is no day of the calendar.
 */
export function parseBirthDate(text: string): string | null {
  const typed = canonicalText(text);
  const match = DIGITS.exec(typed) ?? SEPARATED.exec(typed);
  if (match) return calendarDate(Number(match[1]), match[2], match[3]);
  const era = ERA.exec(typed);
  if (!era?.[1] || !era[2]) return null;
  const year = era[2] === '元' ? 1 : Number(era[2]);
  return calendarDate(eraStarting(era[1]) + year - 1, era[3], era[4]);
}

function calendarDate(year: number, month = '', day = ''): string | null {
  const isoDate = `${String(year).padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(isoDate) ? isoDate : null;
}
