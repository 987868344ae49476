import { expect, test } from '@jest/globals';
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
])('a session is not believed that %s', (_why, ofSession, ofGate, ofLimits) => {
  expect(isAlive({ ...session, ...ofSession }, { ...gate, ...ofGate }, { ...limits, ...ofLimits })).toBe(
    false,
  );
});
