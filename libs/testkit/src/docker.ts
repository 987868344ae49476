import { execFile } from 'node:child_process';
import { appendFile } from 'node:fs/promises';

const PROBE_MS = 3_000;

let answer: Promise<boolean> | undefined;

/** Whether Docker's daemon answers (the command alone is no proof). Asked once per process, for 3 s at most. */
export function dockerAvailable(): Promise<boolean> {
  answer ??= new Promise((resolve) => {
    execFile('docker', ['info', '--format', '{{.ServerVersion}}'], { timeout: PROBE_MS }, (error, stdout) => {
      resolve(error === null && stdout.trim() !== '');
    });
  });
  return answer;
}

/**
 * Adds a line to the summary of the test run: what ran against what, and what could not.
 * @param file the one that GENKAN_SUMMARY names; without it nothing is written.
 */
export async function summarise(line: string, file: string | undefined): Promise<void> {
  if (file) await appendFile(file, `${line}\n`);
}
