import { z } from 'zod';
import { defineRoute } from '../define-route.ts';
import { id, instant, typed } from '../fields.ts';
import { factorKind, openKind } from '../kinds.ts';

/** What all devices have, whatever their kind; a kind that the reader does not know is shown as unknown. */
export const device = z.object({
  id,
  kind: openKind,
  name: z.string(),
  enrolledAt: instant,
  lastUsedAt: instant.nullable(),
});
export type Device = z.infer<typeof device>;

/** The account's devices, oldest first, and how many of them prove enough alone. */
const factors = z.object({
  devices: z.array(device),
  strongFactors: z.int(),
  /** Until when no answer is looked at; an older process leaves it out. */
  pausedUntil: instant.nullable().default(null),
});
export type FactorsOfAccount = z.infer<typeof factors>;

/**
 * What a kind alone understands: what is shown for it, and what is answered to it. The kind's own file in mfa and
 * its view in the gateway read it, each by a schema of its own; here it is bounded and nothing more.
 */
const partOfKind = z.record(z.string().max(40), z.json());
export type PartOfKind = z.output<typeof partOfKind>;

const afterPassword = ['password', 'full'] as const;

/** What an answer to a factor may come to, whichever kind it is. */
const refusals = ['code-malformed', 'code-wrong', 'code-late', 'code-clock', 'throttled'] as const;

export const mfaRoutes = {
  /** "Is there a factor?": mfa alone knows. */
  listDevices: defineRoute({
    name: 'list-devices',
    repeatable: true,
    callers: ['gateway'],
    subject: 'member',
    levels: afterPassword,
    request: z.object({}),
    response: factors,
    problems: [],
  }),
  /** O1, O2. The same session gets the same pending enrolment of a kind again, so that a reload keeps the QR code. */
  startEnrolment: defineRoute({
    name: 'start-enrolment',
    callers: ['gateway'],
    subject: 'member',
    levels: afterPassword,
    /** `accountLabel`: what the app shows under the issuer (the user ID). */
    request: z.object({ kind: factorKind, accountLabel: z.string().max(64) }),
    /** `shown`: what the page of this kind shows: for an authenticator app the key and its otpauth URI. */
    response: z.object({
      pendingId: id,
      shown: partOfKind,
      expiresAt: instant,
      /** What another session of this account was shown still confirms, here as well. */
      earlierStillGood: z.boolean().default(false),
    }),
    problems: ['factor-exists', 'enrolment-closed', 'fresh-sign-in-needed', 'too-many-devices', 'throttled'],
  }),
  /** O3 */
  confirmEnrolment: defineRoute({
    name: 'confirm-enrolment',
    callers: ['gateway'],
    subject: 'member',
    levels: afterPassword,
    request: z.object({ pendingId: id, answer: partOfKind, deviceName: typed('deviceName') }),
    /** `amr`: what was proven here (RFC 8176), without what came before. */
    response: z.object({
      deviceId: id,
      strongFactors: z.int(),
      amr: z.array(z.string()),
      /** What `list-devices` would say now; an older process leaves it out. */
      factors: factors.optional(),
    }),
    problems: [
      'factor-exists',
      'enrolment-expired',
      'enrolment-closed',
      'fresh-sign-in-needed',
      'too-many-devices',
      'device-name-invalid',
      ...refusals,
    ],
  }),
  /** What a device is asked before it can answer; `shown` is null for kinds that answer unasked, as codes do. */
  startChallenge: defineRoute({
    name: 'start-challenge',
    callers: ['gateway'],
    subject: 'member',
    levels: ['password'],
    request: z.object({ deviceId: id }),
    response: z.object({ deviceId: id, shown: partOfKind.nullable() }),
    problems: ['factor-missing', 'device-unknown'],
  }),
  /** L1, O4. Of many submissions of one answer exactly one passes. */
  verifyChallenge: defineRoute({
    name: 'verify-challenge',
    callers: ['gateway'],
    subject: 'member',
    levels: ['password'],
    request: z.object({ deviceId: id, answer: partOfKind }),
    /** `amr`: what was proven here (RFC 8176), without what came before. */
    response: z.object({
      deviceId: id,
      amr: z.array(z.string()),
      /** What `list-devices` would say now; an older process leaves it out. */
      factors: factors.optional(),
    }),
    problems: ['factor-missing', 'device-unknown', 'code-used', ...refusals],
  }),
} as const;
