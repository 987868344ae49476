import type { z } from 'zod';
import type { RouteTable } from '../http/attach.ts';
import type { InternalRoute } from '../http/internal-route.ts';
import type { TokenSubject } from '../tokens/caller.ts';
import { createInternalClient, type InternalClientOptions } from './create-internal-client.ts';

/** What a route is asked; nothing need be said where everything may be left out. */
type Asked<Route extends InternalRoute> =
  Record<string, never> extends z.input<Route['request']>
    ? [input?: z.input<Route['request']>]
    : [input: z.input<Route['request']>];

type Answer<Route extends InternalRoute> = Promise<z.output<Route['response']>>;

/**
 * A method for each route of a table: `(who, input)` where the subject is a member, `(input)` where it is the
 * calling service itself; operators call by tools of their own. Every method fails as `InternalClient.call`
 * does: with a Problem of the route's own list, CallRefused, CallFailed or ServiceUnavailable.
 */
export type Client<Routes extends RouteTable, Who = never> = {
  readonly [Key in keyof Routes as Routes[Key]['subject'] extends 'operator'
    ? never
    : Key]: Routes[Key]['subject'] extends 'member'
    ? (who: Who, ...input: Asked<Routes[Key]>) => Answer<Routes[Key]>
    : (...input: Asked<Routes[Key]>) => Answer<Routes[Key]>;
} & {
  /** Ends the connections. */
  close(): Promise<void>;
};

export type ClientOptions<Who = never> = InternalClientOptions & {
  /** The member that a question is asked as. Without it `who` is of no type, and no member can be asked for. */
  memberOf?(who: Who): TokenSubject;
  /** Runs before the call; what it throws is the answer, and nothing is sent. */
  check?(route: InternalRoute, input: unknown): void;
};

const AS_SERVICE: TokenSubject = { kind: 'service' };

/** The questions that a service may ask another, as its route table has them. */
export function createClient<Routes extends RouteTable, Who = never>(
  routes: Routes,
  options: ClientOptions<Who>,
): Client<Routes, Who> {
  const { memberOf = () => AS_SERVICE, check, ...rest } = options;
  const { call, close } = createInternalClient(rest);

  const methodOf = (route: InternalRoute) => {
    const ask = async (input: unknown, as: TokenSubject) => {
      check?.(route, input);
      return call(route, input, as);
    };
    if (route.subject === 'member') return async (who: Who, input = {}) => ask(input, memberOf(who));
    return (input = {}) => ask(input, AS_SERVICE);
  };
  const methods = Object.entries(routes)
    .filter(([, { subject }]) => subject !== 'operator')
    .map(([key, route]) => [key, methodOf(route)] as const);
  // The keys and the shapes are those of the table; `Object.entries` has forgotten them.
  return { ...Object.fromEntries(methods), close } as Client<Routes, Who>;
}
