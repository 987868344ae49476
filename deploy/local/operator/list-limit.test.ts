import { notificationRoutes, onboardingRoutes, parkedRoutes } from '@genkan/contracts';
import { expect, test } from '@jest/globals';
import { LIMIT_HELP, readLimit } from './list-limit.ts';

test.each([parkedRoutes.listParked, onboardingRoutes.listQuarantine, notificationRoutes.listNotices])(
  '--limit means what may be asked of $name',
  ({ request }) => {
    const ask = (limit: number | undefined) => request.safeParse({ limit });
    for (const limit of [1, 100, 500]) {
      expect(readLimit(String(limit))).toBe(limit);
      expect(ask(limit).data?.limit).toBe(limit);
    }
    expect(readLimit(undefined)).toBe(ask(undefined).data?.limit);
    for (const limit of [0, 501]) {
      expect(() => readLimit(String(limit))).toThrow('--limit wants a whole number from 1 to 500');
      expect(ask(limit).success).toBe(false);
    }
  },
);

test('the help says how many there are unless told, and at most', () => {
  expect(LIMIT_HELP).toBe('so many at most, up to 500; 100 unless told');
});
