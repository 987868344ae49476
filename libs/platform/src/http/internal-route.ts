import type { z } from 'zod';
import type { Caller } from '../tokens/caller.ts';

/**
 * What the guard must know of a route. The contracts' route definitions have this shape; this library knows
 * no business, so it does not import them.
 */
export type InternalRoute = {
  readonly name: string;
  /** Always POST, always JSON. */
  readonly path: string;
  /** The services whose key may have signed the token. */
  readonly callers: readonly string[];
  readonly subject: Caller['kind'];
  /** Of members: the levels that may pass. Left out for services and operators. */
  readonly levels?: readonly string[] | undefined;
  readonly request: z.ZodType;
  readonly response: z.ZodType;
  /** The codes that this route may answer with; any other failure leaves as `internal-error`. */
  readonly problems: readonly string[];
  /** It changes nothing: where one replica lets us wait, another one is asked, too. */
  readonly repeatable?: true | undefined;
  /** Milliseconds that the whole call may take, where what it does takes longer than other questions. */
  readonly limitMs?: number | undefined;
};

/** A route and what answers it. */
export type RouteHandler = {
  readonly route: InternalRoute;
  readonly run: (input: unknown, caller: Caller) => Promise<unknown>;
};

/** Pairs a route with its use case; both sides of the pair are typed by the route's schemas. */
export function handle<Route extends InternalRoute>(
  route: Route,
  run: (input: z.output<Route['request']>, caller: Caller) => Promise<z.input<Route['response']>>,
): RouteHandler {
  // The guard parses the input by this route's own schema before it calls.
  return { route, run: (input, caller) => run(input as z.output<Route['request']>, caller) };
}
