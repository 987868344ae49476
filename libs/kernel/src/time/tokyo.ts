/** Calendar days of the society: Asia/Tokyo, UTC+9 all year since 1951. Days are `YYYY-MM-DD`. */
const OFFSET_MS = 9 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

export function tokyoDate(at: Date): string {
  return new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

export function startOfTokyoDay(isoDate: string): Date {
  return new Date(Date.parse(`${isoDate}T00:00:00Z`) - OFFSET_MS);
}

/** The last millisecond of that day: what 「23時59分まで」 means. */
export function endOfTokyoDay(isoDate: string): Date {
  return new Date(startOfTokyoDay(isoDate).getTime() + DAY_MS - 1);
}

export function addDays(isoDate: string, days: number): string {
  return new Date(Date.parse(`${isoDate}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** True for a day that the calendar has: 2024-02-29 is one, 2025-02-29 is not. */
export function isCalendarDate(isoDate: string): boolean {
  if (!ISO_DATE.test(isoDate)) return false;
  const time = Date.parse(`${isoDate}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === isoDate;
}
