import { PROBLEMS, type ProblemCode, type ProblemInput } from '@genkan/contracts';
import type { ProblemParams } from '@genkan/kernel';
import type { FieldError, FieldId } from './field-error.ts';
import { say } from './problem-text.ts';
import type { Text } from './text.ts';
import { mismatchWords, newPasswordWords } from './words/new-password.ts';

/** A sentence that needs no params, and what to do. */
type PlainText = { readonly what: string; readonly next: string };

/** The fields on our pages that the contract's inputs are typed into; a refused password is a new one. */
const FIELD_OF_INPUT: Readonly<Record<ProblemInput, FieldId>> = {
  userId: 'user-id',
  password: 'new-password',
  birthDate: 'birth-date',
  email: 'email',
  deviceId: 'device',
  deviceName: 'device-name',
  code: 'otp',
};

/** What a failure means for the form; null where it belongs to no field and needs a page of its own. */
export function fieldErrorFor(
  text: Text,
  problem: { code: ProblemCode; params: ProblemParams },
): FieldError | null {
  const { input } = PROBLEMS[problem.code];
  if (!input) return null;
  const field = FIELD_OF_INPUT[input];
  const words = text.problems[problem.code];
  return {
    field,
    summary: say(words.what, problem.params),
    hint: say(words.next, problem.params),
    note: words.note === undefined ? attemptsLeft(text, problem.params) : say(words.note, problem.params),
    also: words.also,
  };
}

/** A required field that came back empty; that is no failed attempt. */
export function missingFieldError(field: FieldId, { what, next }: PlainText): FieldError {
  return { field, summary: what, hint: next };
}

/** The two new passwords differ: either may be the slip, and both came back empty. */
export function passwordMismatchError({ locale }: Pick<Text, 'locale'>): FieldError {
  const { what, next } = mismatchWords[locale];
  const { newPasswordAgain } = newPasswordWords[locale].missing;
  const also = { field: 'new-password-again', hint: newPasswordAgain.next };
  return { field: 'new-password', summary: what, hint: next, also };
}

function attemptsLeft(text: Text, params: ProblemParams): string | undefined {
  const left = Number(params.attemptsLeft);
  return left > 0 ? text.attemptsLeft(left) : undefined;
}
