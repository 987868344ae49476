import { describe, expect, test } from '@jest/globals';
import { session } from '../testing/mfa-story.ts';
import type { Device } from './account.ts';
import { refusalToEnrol } from './may-enrol.ts';

const now = new Date('2026-12-01T01:05:00Z');
const devices = (count: number) => ({
  devices: Array.from({ length: count }, () => ({ strong: true }) as Device),
});
const signedIn = (minutesAgo: number) => ({
  level: 'full' as const,
  authenticatedAt: new Date(now.getTime() - minutesAgo * 60_000),
});

describe('after the password', () => {
  test('the first device, within the days given', () => {
    expect(refusalToEnrol(session(), devices(0), now)).toBeNull();
    expect(refusalToEnrol(session({ enrolBy: now }), devices(0), now)).toBeNull();
  });

  test('not a millisecond later, and not where no day was given', () => {
    const enrolBy = new Date(now.getTime() - 1);
    expect(refusalToEnrol(session({ enrolBy }), devices(0), now)).toBe('enrolment-closed');
    expect(refusalToEnrol(session({ enrolBy: null }), devices(0), now)).toBe('enrolment-closed');
  });

  test('beside a device that is not enough alone, as where there is none: else nobody could ever sign in', () => {
    const weak = { devices: [{ strong: false } as Device] };
    expect(refusalToEnrol(session(), weak, now)).toBeNull();
  });

  test('no second one: a stranger with the password adds nothing', () => {
    expect(refusalToEnrol(session(), devices(1), now)).toBe('factor-exists');
  });
});

describe('after the second factor', () => {
  test('up to twelve, within five minutes', () => {
    expect(refusalToEnrol(session(signedIn(5)), devices(11), now)).toBeNull();
    expect(refusalToEnrol(session(signedIn(5)), devices(12), now)).toBe('too-many-devices');
    expect(refusalToEnrol(session(signedIn(5.1)), devices(1), now)).toBe('fresh-sign-in-needed');
  });

  test.each(['first-login', 'recovery'] as const)('level %s adds nothing', (level) => {
    expect(refusalToEnrol(session({ ...signedIn(0), level }), devices(0), now)).toBe('fresh-sign-in-needed');
  });
});
