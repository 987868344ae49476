import { execFile } from 'node:child_process';
import { appendFile, readFile } from 'node:fs/promises';

const PROBE_MS = 3_000;
const PULL_MS = 180_000;

/**
 * Whether containers of this image can be run: Docker's daemon answers (the command alone is no proof) and the
 * image is there or can be had, within three minutes.
 */
export async function imageAvailable(image: string): Promise<boolean> {
  if (!(await docker(PROBE_MS, 'info', '--format', '{{.ServerVersion}}'))) return false;
  return (await docker(PROBE_MS, 'image', 'inspect', image)) || docker(PULL_MS, 'pull', '--quiet', image);
}

function docker(timeout: number, ...args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    execFile('docker', args, { timeout }, (error, stdout) => resolve(error === null && stdout.trim() !== ''));
  });
}

/**
 * Adds a line to the summary of the test run: what ran against what, and what could not.
 * @param file the one that GENKAN_SUMMARY names; without it nothing is written
 * @returns what the summary says by then
 */
export async function summarise(line: string, file: string | undefined): Promise<string> {
  if (!file) return line;
  await appendFile(file, `${line}\n`);
  return readFile(file, 'utf8');
}
