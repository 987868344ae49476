import { Problem, type ProblemParams, type Random } from '@genkan/kernel';
import { StoreUnavailable } from '../outage/outage.ts';
import { SafeError } from '../outage/safe-error.ts';
import { GUARD_PROBLEMS, type ProblemTable } from './problem-table.ts';

/** `application/problem+json` (RFC 9457) with our code, its params, and an id that the log knows too. */
export type ProblemBody = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly params: ProblemParams;
  readonly helpCode: string;
  readonly instance: string;
};

export type ProblemAnswer = {
  readonly status: number;
  readonly body: ProblemBody;
  /** True where the failure is not one that the route declares: a bug, or a store that is away. */
  readonly unexpected: boolean;
};

export type AnswerOptions = {
  readonly problems: ProblemTable;
  /** The codes that the route declares, beside those of the guard. */
  readonly declared: readonly string[];
  readonly random: Random;
};

/** A route threw a problem that it does not declare: its table is wrong, or the code is. */
export class UndeclaredProblem extends SafeError {
  override name = 'UndeclaredProblem';
}

/** The one function that turns anything thrown into an answer, the same in every environment. */
export function answerProblem(error: unknown, options: AnswerOptions): ProblemAnswer {
  const problem = toProblem(error, options.declared);
  const table: ProblemTable = { ...GUARD_PROBLEMS, ...options.problems };
  const { status, helpCode } = table[problem.code] ?? GUARD_PROBLEMS['internal-error'];
  const { code, params } = problem;
  const instance = `urn:uuid:${options.random.uuid()}`;
  const body = {
    type: `urn:genkan:problem:${code}`,
    title: code.replaceAll('-', ' '),
    status,
    code,
    params,
    helpCode,
    instance,
  };
  return { status, body, unexpected: status >= 500 };
}

function toProblem(error: unknown, declared: readonly string[]): Problem {
  if (error instanceof StoreUnavailable) return new Problem('store-unavailable', {}, error);
  if (!(error instanceof Problem)) return new Problem('internal-error', {}, error);
  if (error.code in GUARD_PROBLEMS || declared.includes(error.code)) return error;
  return new Problem('internal-error', {}, new UndeclaredProblem(`undeclared problem: ${error.code}`));
}
