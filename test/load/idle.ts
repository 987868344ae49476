import { setTimeout as wait } from 'node:timers/promises';
import { runningSystem } from '../actions/running-system.ts';
import { waitUntilQuiet } from '../actions/wait-until-quiet.ts';
import { fillAccounts, takeAccountsOut } from './fill-accounts.ts';
import { cpuSecondsOf, pssBytesOf } from './process-cost.ts';

const MIB = 1024 * 1024;

/** CPU in per cent of one core, memory in MiB (PSS: shared pages counted in shares). */
export type IdleCost = { service: string; processes: number; cpu: number; memory: number };

type Trial = { seconds: number; accounts: number };

/**
 * What the five services cost while nobody does anything, with so many accounts in identity's store; they are
 * taken out again. The stand-in for MongoDB has no index but `_id`: its own process scans, and is not counted.
 */
export async function benchIdle({ seconds, accounts }: Trial): Promise<IdleCost[]> {
  try {
    if (accounts > 0) await fillAccounts(accounts);
    await waitUntilQuiet();
    const costs = await measure(seconds);
    printTable(costs, { seconds, accounts });
    return costs;
  } finally {
    if (accounts > 0) await takeAccountsOut();
  }
}

async function measure(seconds: number): Promise<IdleCost[]> {
  const services = Object.entries(runningSystem().services);
  const before = new Map(services.flatMap(([, own]) => own.map(({ pid }) => [pid, cpuSecondsOf(pid)])));
  console.log(`measuring for ${seconds} s …`);
  await wait(seconds * 1000);
  return services.map(([service, own]) => {
    const used = own.reduce((sum, { pid }) => sum + cpuSecondsOf(pid) - (before.get(pid) ?? 0), 0);
    const memory = own.reduce((sum, { pid }) => sum + pssBytesOf(pid), 0) / MIB;
    return { service, processes: own.length, cpu: (used / seconds) * 100, memory };
  });
}

function printTable(costs: readonly IdleCost[], { seconds, accounts }: Trial): void {
  const total = costs.reduce(
    (sum, { processes, cpu, memory }) => ({
      service: 'together',
      processes: sum.processes + processes,
      cpu: sum.cpu + cpu,
      memory: sum.memory + memory,
    }),
    { service: 'together', processes: 0, cpu: 0, memory: 0 },
  );
  console.log(`\nIdle for ${seconds} s with ${accounts} accounts in the store:\n`);
  console.log('service       processes   CPU, % of a core   memory, MiB (PSS)');
  for (const { service, processes, cpu, memory } of [...costs, total]) {
    const cells = [
      String(processes).padStart(9),
      cpu.toFixed(2).padStart(18),
      memory.toFixed(0).padStart(19),
    ];
    console.log(`${service.padEnd(14)}${cells.join(' ')}`);
  }
}
