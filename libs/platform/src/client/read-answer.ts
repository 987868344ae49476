import { Problem } from '@genkan/kernel';
import { z } from 'zod';
import type { InternalRoute } from '../http/internal-route.ts';
import type { ProblemTable } from '../http/problem-table.ts';
import { ServiceUnavailable } from '../outage/outage.ts';
import { SafeError } from '../outage/safe-error.ts';
import type { Reply } from './replica.ts';

/** The other service could not read our request. Waiting does not help: one of the two has a bug. */
export class CallRefused extends SafeError {
  override name = 'CallRefused';
}

/** The other service met a fault of its own with this very request: it answers, so it is no outage. */
export class CallFailed extends SafeError {
  override name = 'CallFailed';
}

/** An answer that is none. */
class StrangeAnswer extends SafeError {
  override name = 'StrangeAnswer';
}

const problemBody = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});

export type Question<Route extends InternalRoute> = {
  readonly service: string;
  readonly route: Route;
  readonly problems: ProblemTable;
};

/** The answer as the route's schema reads it, or the problem that it names. */
export function readAnswer<Route extends InternalRoute>(
  reply: Reply,
  { service, route, problems }: Question<Route>,
): z.output<Route['response']> {
  if (reply.status === 200) {
    const answer = route.response.safeParse(parseJson(reply.text));
    if (answer.success) return answer.data as z.output<Route['response']>;
    throw new ServiceUnavailable(
      service,
      new StrangeAnswer(`${route.name} answered what it does not declare`),
    );
  }
  const { code, params } = problemBody.safeParse(parseJson(reply.text)).data ?? { code: 'none', params: {} };
  const isProblem = reply.mediaType === 'application/problem+json';
  if (isProblem && route.problems.includes(code) && code in problems) throw new Problem(code, params);
  if (isProblem && code === 'invalid-request')
    throw new CallRefused(`${route.name} of ${service} refused: ${fieldOf(params)}`);
  if (isProblem && code === 'internal-error') throw new CallFailed(`${route.name} of ${service} failed`);
  throw new ServiceUnavailable(service, new StrangeAnswer(`${route.name} answered ${reply.status} ${code}`));
}

/** Names of fields come from schemas, which are ours; anything longer is not one. */
function fieldOf(params: Readonly<Record<string, string | number>>): string {
  return String(params.field ?? 'body').slice(0, 80);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
