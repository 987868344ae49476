import { z } from 'zod';
import { defineRoute } from '../define-route.ts';
import { id, instant, typed } from '../fields.ts';

export const device = z.object({
  id,
  kind: z.enum(['otp', 'passkey']),
  name: z.string(),
  enrolledAt: instant,
  lastUsedAt: instant.nullable(),
});
export type Device = z.infer<typeof device>;

const afterPassword = ['password', 'full'] as const;

export const mfaRoutes = {
  /** "Is there a factor?": mfa alone knows. */
  listDevices: defineRoute({
    name: 'list-devices',
    callers: ['gateway'],
    subject: 'member',
    levels: afterPassword,
    request: z.object({}),
    response: z.object({ devices: z.array(device), strongFactors: z.int() }),
    problems: [],
  }),
  /** O1, O2. The same session gets the same pending enrolment again, so that a reload keeps the QR code. */
  startEnrolment: defineRoute({
    name: 'start-enrolment',
    callers: ['gateway'],
    subject: 'member',
    levels: afterPassword,
    /** `accountLabel`: what the app shows under the issuer (the user ID). */
    request: z.object({ accountLabel: z.string().max(64) }),
    response: z.object({
      pendingId: id,
      /** Base32 (RFC 4648), without padding: the key behind 「スキャンできませんか？」. */
      secret: z.string(),
      /** otpauth:// (Key URI Format): the QR code. */
      otpauthUri: z.string(),
      expiresAt: instant,
    }),
    problems: ['factor-exists', 'enrolment-closed', 'fresh-sign-in-needed', 'too-many-devices'],
  }),
  /** O3 */
  confirmEnrolment: defineRoute({
    name: 'confirm-enrolment',
    callers: ['gateway'],
    subject: 'member',
    levels: afterPassword,
    request: z.object({ pendingId: id, code: typed('code'), deviceName: typed('deviceName') }),
    response: z.object({ deviceId: id, strongFactors: z.int(), amr: z.array(z.string()) }),
    problems: [
      'factor-exists',
      'enrolment-expired',
      'enrolment-closed',
      'fresh-sign-in-needed',
      'too-many-devices',
      'device-name-invalid',
      'code-malformed',
      'code-wrong',
      'code-clock',
      'throttled',
    ],
  }),
  /** L1, O4. Of many submissions of one code exactly one passes. */
  verifyChallenge: defineRoute({
    name: 'verify-challenge',
    callers: ['gateway'],
    subject: 'member',
    levels: ['password'],
    request: z.object({ deviceId: id, code: typed('code') }),
    response: z.object({ deviceId: id, amr: z.array(z.string()) }),
    problems: [
      'factor-missing',
      'device-unknown',
      'code-malformed',
      'code-wrong',
      'code-clock',
      'code-used',
      'throttled',
    ],
  }),
} as const;
