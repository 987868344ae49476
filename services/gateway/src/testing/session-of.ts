import type { Session } from '../domain/session.ts';

/** A session with both factors; say only what matters. */
export function sessionOf(differently: Partial<Session> = {}): Session {
  return {
    handle: 'handle-1',
    accountId: '3d813cbb-47fb-52ba-91df-831e1593ac29',
    memberId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    level: 'full',
    amr: ['pwd', 'otp'],
    authTime: Date.parse('2026-04-01T00:00:00Z') / 1000,
    epoch: 1,
    credentialNo: 1,
    enrolBy: null,
    settingUp: false,
    justCompleted: false,
    reissued: false,
    browserKnown: false,
    csrf: 'csrf-1',
    createdAt: Date.parse('2026-04-01T00:00:00Z'),
    ...differently,
  };
}
