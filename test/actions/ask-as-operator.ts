import type { OutputOf, RouteDefinition } from '@genkan/contracts';
import type { z } from 'zod';
import { type RunningSystem, runningSystem } from './running-system.ts';
import { signToken } from './sign-token.ts';

type Asked<Route extends RouteDefinition> = {
  service: keyof RunningSystem['services'];
  input: z.input<Route['request']>;
};

const PATIENCE_MS = 60_000;

/** Has one process of a service do something, as its operator does: by an internal route, with the operator's own key. */
export async function askAsOperator<Route extends RouteDefinition>(
  route: Route,
  asked: Asked<NoInfer<Route>>,
): Promise<OutputOf<Route>> {
  const [{ url } = { url: '' }] = runningSystem().services[asked.service];
  return ask(url, route, asked);
}

/** Reads something by every process at once; the first answer counts, for one may be asleep (SIGSTOP) or dead. */
export function readAsOperator<Route extends RouteDefinition>(
  route: Route,
  asked: Asked<NoInfer<Route>>,
): Promise<OutputOf<Route>> {
  const processes = runningSystem().services[asked.service];
  return Promise.any(processes.map(({ url }) => ask(url, route, asked)));
}

async function ask<Route extends RouteDefinition>(
  url: string,
  route: Route,
  { service, input }: Asked<Route>,
): Promise<OutputOf<Route>> {
  const token = signToken({ issuer: 'operator', audience: service, subject: 'operator:test' });
  const response = await fetch(`${url}${route.path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) throw new Error(`${route.name}: ${response.status} ${await response.text()}`);
  return route.response.parse(await response.json()) as OutputOf<Route>;
}
