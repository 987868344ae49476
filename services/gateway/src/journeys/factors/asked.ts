import { isProblem } from '@genkan/contracts';
import type { Answer } from '../../domain/answer.ts';
import type { FieldError } from '../../text/field-error.ts';
import { lockedAnswer } from '../locked.ts';
import type { MemberVisit, Services } from '../visit.ts';
import type { FactorJourney } from './factor-journey.ts';

/** Who asks for what kind of factor, and by whose help it is answered. */
export type Asked = { services: Services; visit: MemberVisit; factor: FactorJourney };

/**
 * What mfa refused: a lane that is shut has a page of its own, whatever belongs to a field is said at that field.
 * @param again the form once more, with what was wrong
 * @throws the error itself, where it is neither
 */
export async function explainRefusal(
  { services, visit, factor }: Asked,
  error: unknown,
  again: (slips: readonly FieldError[]) => Promise<Answer>,
): Promise<Answer> {
  if (isProblem(error, 'throttled')) return lockedAnswer(services, visit, { lane: factor.locked, error });
  const fieldError = isProblem(error) ? factor.explain(visit.frame.text, error) : null;
  if (!fieldError) throw error;
  return again([fieldError]);
}
