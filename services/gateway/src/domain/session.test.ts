import type { Gate } from '@genkan/contracts';
import { systemRandom } from '@genkan/kernel';
import { describe, expect, test } from '@jest/globals';
import { gateOf } from '../testing/gate-of.ts';
import { sessionOf } from '../testing/session-of.ts';
import {
  completedBy,
  type Ending,
  endingOf,
  isFresh,
  raisedToFull,
  readSession,
  reissuedBy,
  type Session,
} from './session.ts';

const createdAt = Date.parse('2026-04-01T00:00:00Z');
const limits = { nowMs: createdAt + 60_000, absoluteSeconds: 3600 };
const gate = gateOf();
const session = {
  handle: 'h-1',
  level: 'full',
  epoch: 1,
  credentialNo: 1,
  createdAt,
} as unknown as Session;

test('a session that everything speaks for is believed', () => {
  expect(endingOf({ session, gate }, limits)).toBeNull();
});

test.each<[string, Partial<Session>, Partial<Gate>, Partial<typeof limits>, Ending?]>([
  ['is too old, however busy', {}, {}, { nowMs: createdAt + 3600_000 }, 'timed-out'],
  ['is of an earlier epoch', { epoch: 0 }, {}, {}],
  ['was logged out', {}, { endedSids: ['h-1'] }, {}],
  ['belongs to a suspended account', {}, { state: 'suspended' }, {}],
  ['belongs to a closed account', {}, { state: 'closed' }, {}],
  ['belongs to an account that is gone', {}, { state: 'gone' }, {}],
  ['belongs to an account in a state that only a newer identity knows', {}, { state: 'dormant' }, {}],
  ['is full while the account is only invited', {}, { state: 'invited' }, {}],
  ['is a first login of an account that is open', { level: 'first-login' }, {}, {}, 'completed-elsewhere'],
  [
    'is a first login of an account that is closing',
    { level: 'first-login' },
    { state: 'closing' },
    {},
    'completed-elsewhere',
  ],
  [
    'is a first login that was logged out, of an account that is open',
    { level: 'first-login' },
    { endedSids: ['h-1'] },
    {},
  ],
  ['is a first login of an account that is suspended', { level: 'first-login' }, { state: 'suspended' }, {}],
  ['is of an earlier epoch and too old', { epoch: 0 }, {}, { nowMs: createdAt + 3600_000 }],
  ['began with an earlier credential', { level: 'first-login' }, { state: 'invited', credentialNo: 2 }, {}],
  [
    'proved an expired credential of an account that is open',
    { level: 'expired-credential' },
    {},
    {},
    'completed-elsewhere',
  ],
])('a session is not believed that %s', (_why, ofSession, ofGate, ofLimits, ending = 'ended') => {
  const member = { session: { ...session, ...ofSession }, gate: { ...gate, ...ofGate } };
  expect(endingOf(member, { ...limits, ...ofLimits })).toBe(ending);
});

describe('after a re-issue, which raises epoch and number by one', () => {
  const expired = { ...session, level: 'expired-credential' } as Session;
  const later = (change: Partial<Gate> = {}): Gate => ({
    ...{ ...gate, state: 'invited', epoch: 2, credentialNo: 2 },
    ...change,
  });

  test('another session that proved the old number is still believed', () => {
    expect(endingOf({ session: expired, gate: later() }, limits)).toBeNull();
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
    expect(endingOf({ session: { ...expired, ...ofSession }, gate: now }, limits)).not.toBeNull();
  });
});

describe('a session that another version of the gateway stored', () => {
  const stored = sessionOf();

  test('with fields that this one does not know: they are left out, the proof is believed', () => {
    expect(readSession({ ...stored, colour: 'green', amr: ['pwd', 'sms'] })).toEqual({
      ...stored,
      amr: ['pwd', 'sms'],
    });
  });

  test('without a field that has come since: its harmless value stands', () => {
    const { justCompleted, reissued, ...older } = stored;
    expect(readSession(older)).toEqual(stored);
  });

  test.each<[string, object]>([
    ['a level that this one does not know', { ...stored, level: 'delegate' }],
    ['no account', { ...stored, accountId: undefined }],
    ['no epoch', { ...stored, epoch: undefined }],
    ['no token for its forms', { ...stored, csrf: '' }],
  ])('with %s is none', (_what, value) => {
    expect(readSession(value)).toBeNull();
  });
});

test('what the second factor proved stands beside what was proven before, each once', () => {
  const proof = { amr: ['otp', 'pwd'], now: new Date(createdAt), random: systemRandom };
  const raised = raisedToFull(sessionOf({ level: 'password', amr: ['pwd'] }), proof);
  expect(raised).toMatchObject({ level: 'full', amr: ['pwd', 'otp'] });
});

test.each<[string, (before: Session) => Session]>([
  ['to both factors', (before) => raisedToFull(before, { amr: [], now: new Date(0), random: systemRandom })],
  ['to an open account', (before) => completedBy(before, { epoch: 2, enrolBy: '' }, systemRandom)],
  ['to the next credential', (before) => reissuedBy(before, { epoch: 2, credentialNo: 2 }, systemRandom)],
])('8.29: a session that rises %s has names of its own, new each time', (_to, rise) => {
  const before = sessionOf();
  const risen = [rise(before), rise(before)];
  for (const name of ['handle', 'csrf'] as const) {
    const names = [before, ...risen].map((one) => one[name]);
    expect(new Set(names).size).toBe(3);
    expect(names[1]?.length).toBeGreaterThanOrEqual(name === 'csrf' ? 43 : 36);
  }
});

test('a proof is fresh for so many seconds, and not for one more', () => {
  const proven = sessionOf({ authTime: 1_000 });
  expect(isFresh(proven, { now: new Date(1_300_000), seconds: 300 })).toBe(true);
  expect(isFresh(proven, { now: new Date(1_301_000), seconds: 300 })).toBe(false);
});
