import { isProblem, PROBLEMS, type ProblemCode } from '@genkan/contracts';
import { Problem } from '@genkan/kernel';
import { CallRefused, isOutage } from '@genkan/platform';
import { type Answer, page } from '../domain/answer.ts';
import type { Ending } from '../domain/session.ts';
import { NotFoundPage } from '../pages/help/not-found.tsx';
import { ProblemPage } from '../pages/help/problem.tsx';
import { renderPage } from '../pages/render-page.ts';
import { TimeoutPage } from '../pages/sign-in/timeout.tsx';
import type { Services, Visit } from './visit.ts';

/** L2: a session that is over, in the middle of signing in as well, leads back to sign-in, never to a dead end. */
export const showEnding = ({ frame }: Visit, ending: Ending): Answer =>
  page(renderPage(TimeoutPage({ frame, ending })), 401);

export const showNotFound = ({ frame }: Visit): Answer => page(renderPage(NotFoundPage({ frame })), 404);

export type ProblemAnswer = {
  html: string;
  problem: { code: ProblemCode; status: number; reference: string };
};

const REFERENCE_BYTES = 4;

/** Our own page for whatever was thrown: what happened, what to do, and two numbers for the telephone. */
export function showProblem(
  visit: Visit,
  error: unknown,
  { random }: Pick<Services, 'random'>,
): ProblemAnswer {
  const code = codeOf(error);
  const { status } = PROBLEMS[code];
  const hex = random.bytes(REFERENCE_BYTES).toString('hex').toUpperCase();
  const reference = `${hex.slice(0, 4)}-${hex.slice(4)}`;
  const params = error instanceof Problem ? error.params : {};
  const tryAgain = status >= 500 ? visit.frame.path : null;
  const html = renderPage(ProblemPage({ frame: visit.frame, code, params, reference, tryAgain }));
  return { html, problem: { code, status, reference } };
}

function codeOf(error: unknown): ProblemCode {
  if (isOutage(error)) return 'store-unavailable';
  if (isProblem(error) && Object.hasOwn(PROBLEMS, error.code)) return error.code;
  return isUnreadable(error) ? 'invalid-request' : 'internal-error';
}

/** A body over the limit, and hidden fields that somebody changed: the sender's doing, not a fault. */
function isUnreadable(error: unknown): boolean {
  if (error instanceof CallRefused) return true;
  return error instanceof Error && 'status' in error && Number(error.status) < 500;
}
