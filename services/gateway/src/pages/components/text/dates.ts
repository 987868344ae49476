import type { Locale } from '@genkan/contracts';
import { japaneseEraYear, tokyoDate } from '@genkan/kernel';
import type { Text } from '../../../text/text.ts';

const MINUTE_MS = 60_000;
const TIME_ZONE = 'Asia/Tokyo';
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
});

/** Made once: to make one takes fifty times as long as to use it. */
const DAY: Record<Locale, Intl.DateTimeFormat> = {
  ja: new Intl.DateTimeFormat('ja-JP', { dateStyle: 'long', timeZone: TIME_ZONE }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: TIME_ZONE }),
};

/** An instant (RFC 3339) as its day in Tokyo: 2026年4月1日, 1 April 2026. */
export function formatDay(locale: Locale, instant: string): string {
  return DAY[locale].format(new Date(instant));
}

/** A calendar day (YYYY-MM-DD) with its era, in parts: 1980年, （昭和55年）, 12月1日. */
export function readingOf(locale: Locale, isoDate: string): { year: string; era: string; day: string } {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  if (locale === 'en') return { year: formatDay('en', `${isoDate}T00:00:00+09:00`), era: '', day: '' };
  const era = japaneseEraYear(isoDate);
  return {
    year: `${Number(year)}年`,
    era: era ? `（${era}）` : '',
    day: `${Number(month)}月${Number(day)}日`,
  };
}

/** The next full minute at or after `until`, as a clock; with the day where it is not today. */
export function formatClock(text: Text, until: Date, now: Date): string {
  const minute = new Date(Math.ceil(until.getTime() / MINUTE_MS) * MINUTE_MS);
  const parts = Object.fromEntries(
    CLOCK.formatToParts(minute).map(({ type, value }) => [type, Number(value)]),
  );
  const clock = text.time.clock(parts.hour ?? 0, parts.minute ?? 0);
  if (tokyoDate(minute) === tokyoDate(now)) return clock;
  return text.time.day(parts.month ?? 0, parts.day ?? 0, clock);
}

/** How long until then, rounded up: 12分, about 3 hours. At least one minute. */
export function formatWait(text: Text, until: Date, now: Date): string {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / MINUTE_MS));
  return minutes < 120 ? text.time.minutes(minutes) : text.time.hours(Math.round(minutes / 60));
}
