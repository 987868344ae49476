import type { RouteDefinition } from '@genkan/contracts';
import { type RunningSystem, runningSystem } from './running-system.ts';
import { signToken } from './sign-token.ts';

type Asked<Input> = { service: keyof RunningSystem['services']; input: Partial<Input> };

/** A process that sleeps (SIGSTOP) takes connections and says nothing. */
const PATIENCE_MS = 2000;

/** Asks a service as its operator does: by an internal route, with the operator's own key. */
export async function askAsOperator<Input, Output>(
  route: RouteDefinition<Input, Output>,
  { service, input }: Asked<NoInfer<Input>>,
): Promise<Output> {
  const token = signToken({ issuer: 'operator', audience: service, subject: 'operator:test' });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const request = { method: 'POST', headers, body: JSON.stringify(input) };
  const urls = runningSystem().services[service].map(({ url }) => `${url}${route.path}`);
  const response = await firstAnswer(urls, request);
  if (!response.ok) throw new Error(`${route.name}: ${response.status} ${await response.text()}`);
  return route.response.parse(await response.json());
}

/** Of the first process that answers. */
async function firstAnswer([url, ...others]: string[], request: RequestInit): Promise<Response> {
  if (url === undefined) throw new Error('no process answers');
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const answer = await fetch(url, { ...request, signal }).catch(() => null);
  return answer ?? firstAnswer(others, request);
}
