import type { z } from 'zod';
import type { Caller } from '../tokens/caller.ts';
import { handle, type InternalRoute, type RouteHandler } from './internal-route.ts';

/** Routes by the name that code calls them; the contracts' tables have this shape. */
export type RouteTable = Readonly<Record<string, InternalRoute>>;

/** What answers each route of a table. A route that nothing answers, or an answer to no route, does not compile. */
export type Handlers<Routes extends RouteTable> = {
  readonly [Key in keyof Routes]: (
    input: z.output<Routes[Key]['request']>,
    caller: Caller,
  ) => Promise<z.input<Routes[Key]['response']>>;
};

/** Pairs every route of a table with its use case. */
export function attach<Routes extends RouteTable>(
  routes: Routes,
  handlers: Handlers<NoInfer<Routes>>,
): RouteHandler[] {
  // `Object.keys` has forgotten whose keys they are.
  const keys: (keyof Routes)[] = Object.keys(routes);
  return keys.map((key) => handle(routes[key] as Routes[typeof key], handlers[key]));
}
