import { existsSync } from 'node:fs';
import path from 'node:path';
import { describeError, Fault } from '../command-line/fault.ts';
import type { DataFolder } from '../data-folder/data-folder.ts';
import { findFreeBase } from '../machine/ports.ts';
import { root } from '../project-root.ts';
import { runNode } from './run-child.ts';

const FIRST_PORT = 18_080;
const commands = path.join(root, 'deploy/local/commands');

/** Does the work while a system for tests runs. What goes wrong with that system is told: it is a failed test too. */
export async function withTestSystem(
  data: DataFolder,
  work: () => Promise<void>,
): Promise<string | undefined> {
  try {
    await startTestSystem(data);
    await work();
    return undefined;
  } catch (error) {
    return describeError(error);
  } finally {
    await stopTestSystem(data);
  }
}

/** Two processes of each service. Throws a {@link Fault} if it does not come up. */
async function startTestSystem(data: DataFolder): Promise<void> {
  await stopTestSystem(data);
  const base = await findFreeBase(FIRST_PORT);
  const flags = ['--data', data.path, '--port-base', String(base), '--replicas', '2'];
  const start = [path.join(commands, 'start.ts'), ...flags, '--fresh', '--detach', '--no-sample-hire'];
  const code = await runNode(start);
  if (code !== 0) throw new Fault('The system for the tests did not start; the lines above say why.');
}

async function stopTestSystem(data: DataFolder): Promise<void> {
  if (!existsSync(data.supervisorFile)) return;
  await runNode([path.join(commands, 'stop.ts'), '--data', data.path]);
}
