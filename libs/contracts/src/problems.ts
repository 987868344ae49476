import { Problem, type ProblemParams } from '@genkan/kernel';
import type { TYPED_LIMITS } from './typed-limits.ts';

type ProblemDefinition = {
  /** HTTP status of the internal answer; the gateway chooses its own for pages. */
  status: number;
  /** May a member be told this one? The others become `internal-error` outside. */
  public: boolean;
  /** Stands apart on the page, for the telephone. */
  helpCode: `GENKAN-${number}`;
  /** What was typed or chosen that is refused; left out where it is nothing in particular. */
  input?: ProblemInput;
};

/** What people type, and what they choose from a list. */
export type ProblemInput = keyof typeof TYPED_LIMITS | 'deviceId';

const define = (
  status: number,
  helpCode: ProblemDefinition['helpCode'],
  more: Partial<Pick<ProblemDefinition, 'public' | 'input'>> = {},
): ProblemDefinition => ({ status, helpCode, public: true, ...more });

/** Every failure that has a name. A new one is added here, with its sentence in both languages. */
export const PROBLEMS = {
  // of every service
  'invalid-request': define(400, 'GENKAN-4001', { public: false }),
  forbidden: define(403, 'GENKAN-4030', { public: false }),
  'not-found': define(404, 'GENKAN-4040'),
  'internal-error': define(500, 'GENKAN-5000'),
  'store-unavailable': define(503, 'GENKAN-5031'),
  overloaded: define(503, 'GENKAN-5032'),
  /** params: `until` (RFC 3339) */
  throttled: define(429, 'GENKAN-4290'),
  // signing in
  'invalid-credentials': define(401, 'GENKAN-4011', { input: 'userId' }),
  'credential-superseded': define(401, 'GENKAN-4013'),
  'credential-consumed': define(401, 'GENKAN-4014'),
  /** The password is right, the user ID is the temporary one of before. */
  'user-id-changed': define(401, 'GENKAN-4016', { input: 'userId' }),
  /** Enough new temporary passwords for one day. */
  'reissue-limit-reached': define(429, 'GENKAN-4291'),
  'account-suspended': define(403, 'GENKAN-4031'),
  /** The session's epoch or credential is no longer the account's. */
  'session-ended': define(401, 'GENKAN-4015'),
  // first login
  /** params: `next` (the step that is due) */
  'step-not-due': define(409, 'GENKAN-4091'),
  'stale-form': define(409, 'GENKAN-4092'),
  /** params: `reason`: no-date, out-of-range */
  'birth-date-unreadable': define(422, 'GENKAN-4220', { input: 'birthDate' }),
  /** params: `attemptsLeft` */
  'birth-date-wrong': define(422, 'GENKAN-4221', { input: 'birthDate' }),
  /** Too many wrong birth dates for this credential; only a new notice goes on from here. */
  'attempts-exhausted': define(403, 'GENKAN-4034'),
  'terms-outdated': define(409, 'GENKAN-4093'),
  /** params: `reason`: too-short, too-long, character, digits-and-letters; with `character` and `position` */
  'user-id-invalid': define(422, 'GENKAN-4222', { input: 'userId' }),
  'user-id-taken': define(409, 'GENKAN-4094', { input: 'userId' }),
  /** params: `reason`: too-short, too-long, character; with `character` and `position` */
  'password-invalid': define(422, 'GENKAN-4223', { input: 'password' }),
  /** params: `reason`: common, same-as-user-id, same-as-birth-date, same-as-temporary, context-word */
  'password-weak': define(422, 'GENKAN-4224', { input: 'password' }),
  /** params: `reason`: form, character; with `character` and `position` */
  'email-invalid': define(422, 'GENKAN-4225', { input: 'email' }),
  // second factor
  'factor-exists': define(409, 'GENKAN-4095'),
  'factor-missing': define(409, 'GENKAN-4096'),
  'enrolment-expired': define(410, 'GENKAN-4101', { input: 'code' }),
  'enrolment-closed': define(403, 'GENKAN-4032'),
  'fresh-sign-in-needed': define(403, 'GENKAN-4033'),
  'too-many-devices': define(409, 'GENKAN-4097'),
  /** There is a factor, of a kind that this process has no page for: a newer one has. */
  'factor-unsupported': define(409, 'GENKAN-4098'),
  'device-unknown': define(404, 'GENKAN-4041', { input: 'deviceId' }),
  /** params: `reason`: empty, too-long, taken, character */
  'device-name-invalid': define(422, 'GENKAN-4226', { input: 'deviceName' }),
  'code-malformed': define(422, 'GENKAN-4227', { input: 'code' }),
  /** params: `attemptsLeft` */
  'code-wrong': define(422, 'GENKAN-4228', { input: 'code' }),
  'code-used': define(422, 'GENKAN-4229', { input: 'code' }),
  /** Right, but for another time: the phone's clock is off. params: `attemptsLeft` */
  'code-clock': define(422, 'GENKAN-4230', { input: 'code' }),
  /** Right a while ago. */
  'code-late': define(422, 'GENKAN-4231', { input: 'code' }),
} as const satisfies Record<string, ProblemDefinition>;

export type ProblemCode = keyof typeof PROBLEMS;

export function problem(code: ProblemCode, params?: ProblemParams, cause?: unknown): Problem<ProblemCode> {
  return new Problem(code, params, cause);
}

/** Whether it is a problem, of one of these codes where some are named. */
export function isProblem<Code extends ProblemCode = ProblemCode>(
  error: unknown,
  ...codes: Code[]
): error is Problem<Code> {
  return error instanceof Problem && (codes.length === 0 || codes.includes(error.code as Code));
}
