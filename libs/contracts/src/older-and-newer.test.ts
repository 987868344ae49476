import { describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import { firstLoginRoutes } from './api/identity/first-login.ts';
import { noticeRoutes } from './api/identity/notices.ts';
import { gate } from './api/identity/sessions.ts';
import { signInRoutes } from './api/identity/sign-in.ts';
import { mfaRoutes } from './api/mfa.ts';
import { notificationRoutes } from './api/notification.ts';
import { ALL_EVENTS } from './events/index.ts';
import { openKind } from './kinds.ts';

/** While an upgrade rolls, an older process reads what a newer one wrote, and the other way round. */

/** A word of tomorrow's list, in every place where kinds stand. */
const NEW_WORD = 'from-tomorrow';
const ACCOUNT = '3d813cbb-47fb-52ba-91df-831e1593ac29';
const NOW = '2026-04-01T00:00:00.000Z';

type AnyEvent = (typeof ALL_EVENTS)[number];

/** The fields of an event that hold a word of a list. */
const wordsOf = ({ schema }: AnyEvent) =>
  Object.entries((schema as z.ZodObject).shape)
    .filter(([, piece]) => piece === openKind)
    .map(([field]) => field);

const named = ALL_EVENTS.map((event) => [event.type, event] as const);
const withWords = named.filter(([, event]) => wordsOf(event).length > 0);

test.each(named)('%s with a field more: that field is left out and the rest is read', (_type, event) => {
  const { schema, example } = event;
  expect(schema.parse({ ...example, colour: 'green' })).toEqual(schema.parse(example));
});

test.each(withWords)(
  '%s with kinds that this process has never heard of is carried as it is',
  (_type, event) => {
    const { schema, example } = event;
    const newer = { ...example, ...Object.fromEntries(wordsOf(event).map((field) => [field, NEW_WORD])) };
    expect(schema.parse(newer)).toEqual(newer);
  },
);

test.each(withWords)(
  '%s: a word is a word: nothing else gets into a path, a label or a log',
  (_type, event) => {
    const { schema, example } = event;
    for (const word of ['', 'Otp', 'a.b', '$set', 'x'.repeat(41), 'ö', 'a b'])
      for (const field of wordsOf(event))
        expect(schema.safeParse({ ...example, [field]: word }).success).toBe(false);
  },
);

describe('answers', () => {
  const device = { id: ACCOUNT, kind: NEW_WORD, name: '鍵', enrolledAt: NOW, lastUsedAt: null };

  test('a device of an unknown kind is listed', () => {
    const answer = { devices: [device], strongFactors: 1, colour: 'green' };
    expect(mfaRoutes.listDevices.response.parse(answer)).toEqual({
      devices: [device],
      strongFactors: 1,
      pausedUntil: null,
    });
  });

  test('a notice of an unknown kind, channel and state is listed', () => {
    const notice = {
      ...{ id: ACCOUNT, memberId: ACCOUNT, accountId: ACCOUNT, kind: NEW_WORD, channel: NEW_WORD },
      ...{ state: NEW_WORD, attempts: 0, notBefore: NOW, nextAt: null, history: [] },
    };
    expect(notificationRoutes.listNotices.response.parse({ notices: [notice] }).notices).toEqual([notice]);
  });

  test('an older identity says less of an account: what is missing is empty, and nothing is opened by it', () => {
    const older = { state: 'open', epoch: 1, credentialNo: 1, endedSids: [] };
    const missing = { displayName: '', userId: '', locale: 'ja', method: null };
    expect(gate.parse(older)).toEqual({ ...older, ...missing });
    for (const field of ['state', 'epoch', 'credentialNo', 'endedSids']) {
      expect(gate.safeParse({ ...older, [field]: undefined }).success).toBe(false);
    }
  });

  test('a language of tomorrow is read as ours, and nobody is shut out by it', () => {
    const newer = { state: 'open', epoch: 1, credentialNo: 1, endedSids: [], locale: 'zh' };
    expect(gate.parse(newer).locale).toBe('ja');
    const contact = { status: 'ready', email: 'a@example.jp', name: '見本 花子', locale: 'zh' };
    expect(noticeRoutes.readContact.response.parse(contact)).toEqual({ ...contact, locale: 'ja' });
  });

  test('an older identity brings no gate along at sign-in and knows no browser, an older mfa no devices', () => {
    const proof = { accountId: ACCOUNT, memberId: ACCOUNT, state: 'open', epoch: 1, credentialNo: 1 };
    const older = signInRoutes.signIn.response.parse({ ...proof, enrolBy: null });
    expect(older.gate).toBeUndefined();
    expect(older.browserKnown).toBe(false);
    const passed = { deviceId: ACCOUNT, amr: ['otp'] };
    expect(mfaRoutes.verifyChallenge.response.parse(passed)).toEqual(passed);
    const enrolled = { ...passed, strongFactors: 1 };
    expect(mfaRoutes.confirmEnrolment.response.parse(enrolled)).toEqual(enrolled);
  });
});

describe('requests are closed: nobody is asked for what this process has not got', () => {
  test('an unknown kind of factor is refused', () => {
    const start = { kind: NEW_WORD, accountLabel: 'kg7m4821' };
    expect(mfaRoutes.startEnrolment.request.safeParse(start).success).toBe(false);
    const choice = { rev: 1, method: NEW_WORD, userId: 'hanako90' };
    expect(firstLoginRoutes.chooseMethodAndUserId.request.safeParse(choice).success).toBe(false);
  });

  test('an unknown state of notices is refused', () => {
    expect(notificationRoutes.listNotices.request.safeParse({ state: NEW_WORD }).success).toBe(false);
  });
});
