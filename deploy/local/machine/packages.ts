import { spawn, spawnSync } from 'node:child_process';
import { Fault } from '../command-line/fault.ts';
import type { Say } from '../command-line/terminal.ts';

/** Whether a program is on the PATH. */
export function isInstalled(program: string): boolean {
  return spawnSync('which', [program], { stdio: 'ignore' }).status === 0;
}

/** Installs Debian packages as root; otherwise throws a {@link Fault} that says what to install. */
export async function installPackages(packages: readonly string[], what: string, say: Say): Promise<void> {
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid?.() !== 0 || !isInstalled('apt-get')) {
    throw new Fault(
      `${what} is missing on this machine. Please install it, on Debian or Ubuntu:\n  sudo ${command}`,
    );
  }
  say(`  Installing ${what}: ${packages.join(', ')}…`);
  await runApt(['update']);
  await runApt(command.split(' ').slice(1));
}

function runApt(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const child = spawn('apt-get', ['-q', ...args], { stdio: ['ignore', 'pipe', 'pipe'], env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      reject(new Fault(`apt-get ${args[0]} failed:\n${output.trimEnd().split('\n').slice(-8).join('\n')}`));
    });
  });
}
