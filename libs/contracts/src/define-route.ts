import type { z } from 'zod';
import type { Level } from './levels.ts';
import type { ProblemCode } from './problems.ts';

export type ServiceName = 'gateway' | 'identity' | 'onboarding' | 'mfa' | 'notification';

/**
 * A question that one service may ask another: POST, JSON in, JSON out.
 * The subject comes from the token alone (D9), never from the body.
 */
export type RouteDefinition<Input = unknown, Output = unknown> = {
  readonly name: string;
  readonly path: `/internal/${string}`;
  /** Token issuers that may call it. */
  readonly callers: readonly (ServiceName | 'operator')[];
  readonly subject: 'member' | 'service' | 'operator';
  /** For members: the levels that may call it. */
  readonly levels?: readonly Level[];
  readonly request: z.ZodType<Input>;
  readonly response: z.ZodType<Output>;
  /** What it may answer besides; what the guard itself refuses, and outages, go without saying. */
  readonly problems: readonly ProblemCode[];
};

export function defineRoute<Input, Output>(
  definition: Omit<RouteDefinition<Input, Output>, 'path'>,
): RouteDefinition<Input, Output> {
  return { ...definition, path: `/internal/${definition.name}` };
}

export type InputOf<Route> = Route extends { request: z.ZodType<infer Input> } ? Input : never;
export type OutputOf<Route> = Route extends { response: z.ZodType<infer Output> } ? Output : never;
