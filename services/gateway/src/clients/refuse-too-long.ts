import { type ProblemCode, problem } from '@genkan/contracts';
import type { InternalRoute } from '@genkan/platform';

/** What the service's own rule says of a text that is too long, by the name of the field in the contract. */
const SAYINGS = new Map<unknown, ProblemCode>([
  ['birthDate', 'birth-date-unreadable'],
  ['userId', 'user-id-invalid'],
  ['password', 'password-invalid'],
  ['email', 'email-invalid'],
  ['deviceName', 'device-name-invalid'],
]);

/**
 * A text that is longer than the contract lets pass is a wrong answer like any other, not a broken request:
 * its writer is told beside the field. Whatever else does not fit the contract, no form of ours can send.
 * @throws Problem of the route's own list; nothing is asked of the service then.
 */
export function refuseTooLong(route: InternalRoute, input: unknown): void {
  const issues = route.request.safeParse(input).error?.issues ?? [];
  for (const { code, path } of issues) {
    const saying = code === 'too_big' ? sayingOf(route, path[0]) : undefined;
    if (saying) throw problem(saying, { reason: 'too-long' });
  }
}

/** At sign-in nobody is told which of the two is wrong. */
function sayingOf(route: InternalRoute, field: unknown): ProblemCode | undefined {
  const saying = SAYINGS.get(field);
  return saying && route.problems.includes('invalid-credentials') ? 'invalid-credentials' : saying;
}
