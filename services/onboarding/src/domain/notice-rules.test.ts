import { tokyoDate } from '@genkan/kernel';
import { describe, expect, test } from '@jest/globals';
import { findNoticeRule, NOTICE_RULES, noticeNotBefore } from './notice-rules.ts';

describe('the rule table', () => {
  test.each([
    ['2025-08-31', undefined],
    ['2025-09-01', 'c4-mail'],
    ['2026-12-01', 'c4-mail'],
  ])('hired on %s: %s', (hiredOn, rule) => {
    expect(findNoticeRule(hiredOn)?.id).toBe(rule);
  });

  test.each([
    ['2025-08-31T14:59:59.999Z', undefined],
    ['2025-08-31T15:00:00.000Z', 'c4-mail'],
  ])('the cutoff is midnight in Tokyo: %s', (instant, rule) => {
    expect(findNoticeRule(tokyoDate(new Date(instant)))?.id).toBe(rule);
  });

  test('a row ends with its last day', () => {
    const [row] = NOTICE_RULES;
    const closed = row ? [{ ...row, hiredUntil: '2026-03-31' }] : [];
    expect(findNoticeRule('2026-03-31', closed)).not.toBeNull();
    expect(findNoticeRule('2026-04-01', closed)).toBeNull();
  });

  test('each row has an id of its own', () => {
    expect(new Set(NOTICE_RULES.map(({ id }) => id)).size).toBe(NOTICE_RULES.length);
  });
});

describe('not before the first day at work', () => {
  test.each([
    ['2026-11-30T14:59:59.999Z', '2026-11-30T15:00:00.000Z'],
    ['2026-11-30T15:00:00.000Z', '2026-11-30T15:00:00.000Z'],
    ['2026-12-05T00:00:00.000Z', '2026-12-05T00:00:00.000Z'],
  ])('decided at %s: %s', (now, notBefore) => {
    expect(noticeNotBefore('2026-12-01', new Date(now)).toISOString()).toBe(notBefore);
  });
});
