import { describe, expect, test } from '@jest/globals';
import { type Gate, isAlive, type Session } from './session.ts';

const createdAt = Date.parse('2026-04-01T00:00:00Z');
const limits = { nowMs: createdAt + 60_000, absoluteSeconds: 3600 };
const gate: Gate = { state: 'open', epoch: 1, credentialNo: 1, endedSids: [] };
const session = {
  handle: 'h-1',
  level: 'full',
  epoch: 1,
  credentialNo: 1,
  createdAt,
} as unknown as Session;

test('a session that everything speaks for is believed', () => {
  expect(isAlive(session, gate, limits)).toBe(true);
});

test.each<[string, Partial<Session>, Partial<Gate>, Partial<typeof limits>]>([
  ['is too old, however busy', {}, {}, { nowMs: createdAt + 3600_000 }],
  ['is of an earlier epoch', { epoch: 0 }, {}, {}],
  ['was logged out', {}, { endedSids: ['h-1'] }, {}],
  ['belongs to a suspended account', {}, { state: 'suspended' }, {}],
  ['belongs to a closed account', {}, { state: 'closed' }, {}],
  ['belongs to an account that is gone', {}, { state: 'gone' }, {}],
  ['is full while the account is only invited', {}, { state: 'invited' }, {}],
  ['is a first login of an account that is open', { level: 'first-login' }, {}, {}],
  ['began with an earlier credential', { level: 'first-login' }, { state: 'invited', credentialNo: 2 }, {}],
  ['proved an expired credential of an account that is open', { level: 'expired-credential' }, {}, {}],
])('a session is not believed that %s', (_why, ofSession, ofGate, ofLimits) => {
  expect(isAlive({ ...session, ...ofSession }, { ...gate, ...ofGate }, { ...limits, ...ofLimits })).toBe(
    false,
  );
});

describe('after a re-issue, which raises epoch and number by one', () => {
  const expired = { ...session, level: 'expired-credential' } as Session;
  const later = (change: Partial<Gate> = {}): Gate => ({
    ...{ ...gate, state: 'invited', epoch: 2, credentialNo: 2 },
    ...change,
  });

  test('another session that proved the old number is still believed', () => {
    expect(isAlive(expired, later(), limits)).toBe(true);
  });

  test.each<[string, Partial<Session>, Gate]>([
    ['a first login of the old number', { level: 'first-login' }, later()],
    ['one that has its answer', { reissued: true }, later()],
    ['one of two numbers ago', {}, later({ epoch: 3, credentialNo: 3 })],
    ['one whose epoch alone was raised', {}, later({ credentialNo: 1 })],
    ['one whose number alone was raised', {}, later({ epoch: 1 })],
    ['one that was logged out', {}, later({ endedSids: ['h-1'] })],
    ['one of an account that is open by now', {}, later({ state: 'open' })],
  ])('not believed: %s', (_which, ofSession, now) => {
    expect(isAlive({ ...expired, ...ofSession }, now, limits)).toBe(false);
  });
});
