import type { z } from 'zod';
import type { Level } from './levels.ts';
import type { ProblemCode } from './problems.ts';

export type ServiceName = 'gateway' | 'identity' | 'onboarding' | 'mfa' | 'notification';

/**
 * A question that one service may ask another: POST, JSON in, JSON out.
 * The subject comes from the token alone (D9), never from the body.
 */
export type RouteDefinition = {
  readonly name: string;
  readonly path: `/internal/${string}`;
  /** Token issuers that may call it. */
  readonly callers: readonly (ServiceName | 'operator')[];
  readonly subject: 'member' | 'service' | 'operator';
  /** For members: the levels that may call it. */
  readonly levels?: readonly Level[];
  readonly request: z.ZodType;
  readonly response: z.ZodType;
  /** What it may answer besides; what the guard itself refuses, and outages, go without saying. */
  readonly problems: readonly ProblemCode[];
  /** It changes nothing: where one replica lets the caller wait, another one is asked, too. */
  readonly repeatable?: true;
  /** Milliseconds that the whole call may take. Left out: what the caller's pages can wait for. */
  readonly limitMs?: number;
};

type WithPath<Definition> = Readonly<Definition> & Pick<RouteDefinition, 'path'>;

/** The definition as written: clients and handlers take their types from its literals and schemas. */
export function defineRoute<const Definition extends Omit<RouteDefinition, 'path'>>(
  definition: Definition,
): WithPath<Definition> {
  return { ...definition, path: `/internal/${definition.name}` };
}

/** What a handler is given; whoever calls may leave out fields that have a default. */
export type InputOf<Route extends { readonly request: z.ZodType }> = z.output<Route['request']>;
export type OutputOf<Route extends { readonly response: z.ZodType }> = z.output<Route['response']>;
