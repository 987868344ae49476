export type ProblemParams = Readonly<Record<string, string | number>>;

/**
 * A failure that has a name on our closed list. What it may carry outside is its code and its params:
 * never personal data, never a secret. Everything else that is thrown leaves as one generic answer.
 */
export class Problem<Code extends string = string> extends Error {
  readonly code: Code;
  readonly params: ProblemParams;

  constructor(code: Code, params: ProblemParams = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'Problem';
    this.code = code;
    this.params = params;
  }
}
