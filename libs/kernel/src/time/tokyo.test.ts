import { expect, test } from '@jest/globals';
import { addDays, endOfTokyoDay, isCalendarDate, startOfTokyoDay, tokyoDate } from './tokyo.ts';

test('the day changes at midnight in Tokyo, which is 15:00 UTC', () => {
  expect(tokyoDate(new Date('2025-08-31T14:59:59.999Z'))).toBe('2025-08-31');
  expect(tokyoDate(new Date('2025-08-31T15:00:00.000Z'))).toBe('2025-09-01');
  expect(startOfTokyoDay('2025-09-01').toISOString()).toBe('2025-08-31T15:00:00.000Z');
  expect(endOfTokyoDay('2025-09-01').toISOString()).toBe('2025-09-01T14:59:59.999Z');
});

test('days are added over the ends of months and in leap years', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect([isCalendarDate('2024-02-29'), isCalendarDate('2025-02-29'), isCalendarDate('2025-1-1')]).toEqual([
    true,
    false,
    false,
  ]);
});
