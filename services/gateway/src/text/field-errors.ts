import type { ProblemCode } from '@genkan/contracts';
import type { ProblemParams } from '@genkan/kernel';
import type { FieldError, FieldId } from './field-error.ts';
import { say } from './problem-text.ts';
import type { Text } from './text.ts';

const FIELDS: Partial<Record<ProblemCode, FieldId>> = {
  'invalid-credentials': 'user-id',
  'birth-date-unreadable': 'birth-date',
  'birth-date-wrong': 'birth-date',
  'user-id-invalid': 'user-id',
  'user-id-taken': 'user-id',
  'password-invalid': 'new-password',
  'password-weak': 'new-password',
  'email-invalid': 'email',
  'device-unknown': 'device',
  'device-name-invalid': 'device-name',
  'enrolment-expired': 'otp',
  'code-malformed': 'otp',
  'code-wrong': 'otp',
  'code-used': 'otp',
  'code-clock': 'otp',
};

/** What a failure means for the form; null where it belongs to no field and needs a page of its own. */
export function fieldErrorFor(
  text: Text,
  problem: { code: ProblemCode; params: ProblemParams },
): FieldError | null {
  const field = FIELDS[problem.code];
  if (!field) return null;
  const words = text.problems[problem.code];
  return {
    field,
    summary: say(words.what, problem.params),
    hint: say(words.next, problem.params),
    note: words.note === undefined ? attemptsLeft(text, problem.params) : say(words.note, problem.params),
    also: problem.code === 'invalid-credentials' ? passwordToo(text) : undefined,
  };
}

/** A required field that came back empty; that is no failed attempt. */
export function missingFieldError(text: Text, field: FieldId): FieldError {
  const { what, next } = text.missing[field];
  return { field, summary: what, hint: next };
}

/** The two new passwords differ: either may be the slip, and both came back empty. */
export function passwordMismatchError(text: Text): FieldError {
  const { what, next } = text.mismatch;
  const also = { field: 'new-password-again', hint: text.missing['new-password-again'].next } as const;
  return { field: 'new-password', summary: what, hint: next, also };
}

function attemptsLeft(text: Text, params: ProblemParams): string | undefined {
  const left = Number(params.attemptsLeft);
  return left > 0 ? text.attemptsLeft(left) : undefined;
}

function passwordToo(text: Text): FieldError['also'] {
  return { field: 'password', hint: text.signIn.checkPassword };
}
