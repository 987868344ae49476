import { isNativeError } from 'node:util/types';
import { Problem, type Random, systemRandom } from '@genkan/kernel';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import type { Log } from '../log/create-log.ts';
import type { Metrics } from '../metrics/create-metrics.ts';
import type { Verifier } from '../tokens/create-verifier.ts';
import { TokenRefused } from '../tokens/token-refused.ts';
import { answerProblem, UndeclaredProblem } from './answer-problem.ts';
import { admit } from './guard.ts';
import type { RouteHandler } from './internal-route.ts';
import type { ProblemTable } from './problem-table.ts';
import { requestLog } from './request-log.ts';

export type InternalAppOptions = {
  readonly handlers: readonly RouteHandler[];
  readonly verifier: Verifier;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly problems: ProblemTable;
  readonly random?: Random;
};

/** The HTTP API of one service: a guarded POST route for each handler, and nothing else. */
export function createInternalApp(options: InternalAppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  app.use(requestLog({ log: options.log, metrics: options.metrics, level: 'debug' }));
  for (const handler of options.handlers) {
    app.post(handler.route.path, (request, response) => serve(options, handler, request, response));
    app.all(handler.route.path, () => refuse('method-not-allowed'));
  }
  app.use(() => refuse('no-such-route'));
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) =>
    fail({ options, declared: [], error, response }),
  );
  return app;
}

/** One call: the guard, the use case, and of its answer only what the route lists. */
async function serve(
  options: InternalAppOptions,
  handler: RouteHandler,
  request: Request,
  response: Response,
) {
  const { route, run } = handler;
  response.locals.route = route.name;
  try {
    const { caller, input } = await admit(options.verifier, route, request);
    const output = route.response.safeParse(await run(input, caller));
    if (!output.success)
      throw new UndeclaredProblem(
        `answer of ${route.name} is not as declared: ${output.error.issues[0]?.path.join('.')}`,
      );
    response.set('cache-control', 'no-store').json(output.data);
  } catch (error) {
    fail({ options, declared: route.problems, error, response });
  }
}

function refuse(code: string): never {
  throw new Problem(code);
}

type Failure = {
  readonly options: InternalAppOptions;
  readonly declared: readonly string[];
  readonly error: unknown;
  readonly response: Response;
};

function fail({ options, declared, error, response }: Failure): void {
  const { problems, random = systemRandom } = options;
  const { status, body, unexpected } = answerProblem(error, { problems, declared, random });
  const fields = {
    route: String(response.locals.route ?? 'none'),
    code: body.code,
    problemId: body.instance,
  };
  if (unexpected) options.log.error({ ...fields, err: error }, 'a call failed');
  else if (status === 401 || status === 403)
    options.log.warn({ ...fields, reason: refusalOf(error) }, 'a call was refused');
  if (response.headersSent) return void response.destroy();
  response
    .status(status)
    .set('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(body));
}

function refusalOf(error: unknown): string | undefined {
  const cause = isNativeError(error) ? error.cause : undefined;
  return cause instanceof TokenRefused ? cause.fault : undefined;
}
