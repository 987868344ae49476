import { runningSystem } from './running-system.ts';
import { waitUntil } from './wait-until.ts';

/** A process of the running system, as its supervisor sees it: `kafka`, `identity-1` … */
type SupervisedProcess = { name: string; pid: number | null; state: string };

type Environment = Readonly<Record<string, string>>;

async function listProcesses(): Promise<SupervisedProcess[]> {
  return (await order('GET', '/processes')) as SupervisedProcess[];
}

/** It stays down. */
export async function stopProcess(name: string): Promise<void> {
  await order('POST', `/processes/${name}/stop`);
}

/** It has no time to put anything in order, and stays down. */
export async function killProcess(name: string): Promise<void> {
  await order('POST', `/processes/${name}/stop`, { signal: 'SIGKILL' });
}

/** Resolves when it is ready. */
export async function startProcess(name: string): Promise<void> {
  await order('POST', `/processes/${name}/start`);
}

/** All at once; resolves when they are ready. `env` is added until their next start by hand. */
export async function restartProcesses(names: readonly string[], env: Environment = {}): Promise<void> {
  await Promise.all(names.map((name) => order('POST', `/processes/${name}/restart`, { env })));
}

/** The names of all processes of these services. */
export async function processesOf(...services: readonly string[]): Promise<string[]> {
  const names = (await listProcesses()).map(({ name }) => name);
  return names.filter((name) => services.some((service) => name.startsWith(`${service}-`)));
}

/**
 * Everything runs (again); what its supervisor gave up, because a test killed it too often, is started, with
 * what the test had added to its environment.
 */
export function waitUntilAllRun(env: Environment = {}): Promise<true> {
  return waitUntil('every process runs', async () => {
    const others = (await listProcesses()).filter(({ state }) => state !== 'running');
    const givenUp = others.filter(({ state }) => state === 'given-up').map(({ name }) => name);
    await restartProcesses(givenUp, env);
    return others.length === 0;
  });
}

async function order(method: string, path: string, body?: object): Promise<unknown> {
  const { url, token } = runningSystem().control;
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}
