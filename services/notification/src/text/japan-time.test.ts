import { expect, test } from '@jest/globals';
import { momentInEnglish, momentInJapanese } from './japan-time.ts';

test.each([
  ['2026-12-06T14:59:59.999Z', '2026年12月6日（日）23時59分', 'Sunday, 6 December 2026, 23:59 (Japan time)'],
  ['2026-12-06T15:00:00Z', '2026年12月7日（月）0時00分', 'Monday, 7 December 2026, 00:00 (Japan time)'],
  ['2025-12-31T15:05:00Z', '2026年1月1日（木）0時05分', 'Thursday, 1 January 2026, 00:05 (Japan time)'],
])('%s in Japan', (at, japanese, english) => {
  expect(momentInJapanese(new Date(at))).toBe(japanese);
  expect(momentInEnglish(new Date(at))).toBe(english);
});
