import { spawn } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../command-line/fault.ts';
import { root } from '../project-root.ts';

const WEB = path.join(root, 'services/gateway/src/web');

/** Compiles what changed and copies what browsers get as it is. Throws a {@link Fault} with the compiler's words. */
export async function buildServices(): Promise<void> {
  const { code, output } = await compile();
  if (code !== 0) throw new Fault(`The build failed:\n${output.trimEnd()}`);
  if (existsSync(WEB)) cpSync(WEB, path.join(root, 'services/gateway/dist/web'), { recursive: true });
}

function compile(): Promise<{ code: number | null; output: string }> {
  const compiler = path.join(root, 'node_modules/typescript-native/bin/tsc');
  const child = spawn(process.execPath, [compiler, '-b'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
