import type { mfaRoutes, OutputOf } from '@genkan/contracts';

/** An enrolment of an authenticator app that mfa has begun. */
export function enrolmentOf(): OutputOf<typeof mfaRoutes.startEnrolment> {
  return {
    pendingId: 'b8b5dd5c-6a1d-4f6b-9b5c-1d2e3f405162',
    shown: { secret: 'JBSWY3DPEHPK3PXP', otpauthUri: 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP' },
    expiresAt: '2026-04-01T00:10:00Z',
    earlierStillGood: false,
  };
}
