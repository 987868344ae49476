import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { Program } from '../supervisor/program.ts';
import { plainEnvironment, type StackContext } from './stack-part.ts';

/** What differs from container to container. */
export interface Container {
  name: 'kafka' | 'mongodb' | 'redis';
  image: string;
  /** `host port:container port`; bound to this machine alone. */
  publish: string;
  env?: Record<string, string>;
  /** A folder of the data folder and where the container sees it. */
  mount?: { from: string; to: string };
  command?: readonly string[];
  isReady(): Promise<boolean>;
}

/** A container as a program: `docker run` stays in the foreground and passes signals on. */
export function dockerProgram(context: StackContext, container: Container): Program {
  const id = createHash('sha256').update(context.data.path).digest('hex').slice(0, 8);
  const containerName = `genkan-${id}-${container.name}`;
  const env = Object.entries(container.env ?? {}).flatMap(([key, value]) => ['-e', `${key}=${value}`]);
  const mount = container.mount ? ['-v', `${container.mount.from}:${container.mount.to}`] : [];
  return {
    name: container.name,
    command: 'docker',
    args: [
      ...['run', '--rm', '--name', containerName, '-p', `127.0.0.1:${container.publish}`],
      ...env,
      ...mount,
      container.image,
      ...(container.command ?? []),
    ],
    env: plainEnvironment(context),
    logFile: context.data.log(container.name),
    readyWithinSeconds: 90,
    graceSeconds: 15,
    isReady: container.isReady,
    cleanUp: () => spawnSync('docker', ['rm', '-f', containerName], { stdio: 'ignore' }),
  };
}
