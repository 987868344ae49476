import { spawnSync } from 'node:child_process';
import type { Say } from '../command-line/terminal.ts';

/** Docker's client alone is not enough: only a daemon that answers counts. */
export function isDockerRunning(): boolean {
  return spawnSync('docker', ['info'], { stdio: 'ignore', timeout: 4000 }).status === 0;
}

/** Whether the image is here or can be pulled now. */
export function provideImage(image: string, say: Say): boolean {
  if (spawnSync('docker', ['image', 'inspect', image], { stdio: 'ignore' }).status === 0) return true;
  say(`  Fetching Docker image ${image}…`);
  return spawnSync('docker', ['pull', '--quiet', image], { stdio: 'ignore', timeout: 300_000 }).status === 0;
}
