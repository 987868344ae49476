import { tokyoDate } from '@genkan/kernel';

const WEEKDAYS = {
  ja: ['日', '月', '火', '水', '木', '金', '土'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const TOKYO_OFFSET_MS = 9 * 60 * 60 * 1000;

/** 2026年12月6日（日） */
export function dayInJapanese(at: Date): string {
  const { year, month, day, weekday } = partsOf(at);
  return `${year}年${month}月${day}日（${WEEKDAYS.ja[weekday]}）`;
}

/** 2026年12月6日（日）23時59分 */
export function momentInJapanese(at: Date): string {
  const { hour, minute } = partsOf(at);
  return `${dayInJapanese(at)}${hour}時${String(minute).padStart(2, '0')}分`;
}

/** Sunday, 6 December 2026 */
export function dayInEnglish(at: Date): string {
  const { year, month, day, weekday } = partsOf(at);
  return `${WEEKDAYS.en[weekday]}, ${day} ${MONTHS[month - 1]} ${year}`;
}

/** Sunday, 6 December 2026, 23:59 (Japan time) */
export function momentInEnglish(at: Date): string {
  const { hour, minute } = partsOf(at);
  const time = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  return `${dayInEnglish(at)}, ${time} (Japan time)`;
}

function partsOf(at: Date) {
  const [year = 0, month = 0, day = 0] = tokyoDate(at).split('-').map(Number);
  const wall = new Date(at.getTime() + TOKYO_OFFSET_MS);
  return {
    year,
    month,
    day,
    weekday: wall.getUTCDay(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
  };
}
