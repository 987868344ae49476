/** What a code means outside: HTTP status, and the code that a help desk asks for. */
export type ProblemTable = Readonly<Record<string, { readonly status: number; readonly helpCode: string }>>;

/** The codes that the guard itself answers with. A table of the same codes given by the service goes before. */
export const GUARD_PROBLEMS = {
  'invalid-request': { status: 400, helpCode: 'GENKAN-0400' },
  'not-authenticated': { status: 401, helpCode: 'GENKAN-0401' },
  'caller-not-allowed': { status: 403, helpCode: 'GENKAN-0403' },
  'subject-not-allowed': { status: 403, helpCode: 'GENKAN-0403' },
  'level-not-allowed': { status: 403, helpCode: 'GENKAN-0403' },
  'other-society': { status: 403, helpCode: 'GENKAN-0403' },
  'no-such-route': { status: 404, helpCode: 'GENKAN-0404' },
  'method-not-allowed': { status: 405, helpCode: 'GENKAN-0405' },
  'body-too-large': { status: 413, helpCode: 'GENKAN-0413' },
  'not-json': { status: 415, helpCode: 'GENKAN-0415' },
  'internal-error': { status: 500, helpCode: 'GENKAN-0500' },
  'store-unavailable': { status: 503, helpCode: 'GENKAN-0503' },
} as const satisfies ProblemTable;
