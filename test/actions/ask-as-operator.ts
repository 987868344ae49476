import type { RouteDefinition } from '@genkan/contracts';
import { type RunningSystem, runningSystem } from './running-system.ts';
import { signToken } from './sign-token.ts';

type Asked<Input> = { service: keyof RunningSystem['services']; input: Partial<Input> };

const PATIENCE_MS = 60_000;

/** Has one process of a service do something, as its operator does: by an internal route, with the operator's own key. */
export async function askAsOperator<Input, Output>(
  route: RouteDefinition<Input, Output>,
  asked: Asked<NoInfer<Input>>,
): Promise<Output> {
  const [{ url } = { url: '' }] = runningSystem().services[asked.service];
  return ask(url, route, asked);
}

/** Reads something by every process at once; the first answer counts, for one may be asleep (SIGSTOP) or dead. */
export function readAsOperator<Input, Output>(
  route: RouteDefinition<Input, Output>,
  asked: Asked<NoInfer<Input>>,
): Promise<Output> {
  const processes = runningSystem().services[asked.service];
  return Promise.any(processes.map(({ url }) => ask(url, route, asked)));
}

async function ask<Input, Output>(
  url: string,
  route: RouteDefinition<Input, Output>,
  { service, input }: Asked<Input>,
): Promise<Output> {
  const token = signToken({ issuer: 'operator', audience: service, subject: 'operator:test' });
  const response = await fetch(`${url}${route.path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) throw new Error(`${route.name}: ${response.status} ${await response.text()}`);
  return route.response.parse(await response.json());
}
