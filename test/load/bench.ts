/** What `npm run bench` runs, on Node 24: `node test/load/bench.ts WISHES NAME…` (wishes as JSON); GENKAN_RUN names run.json. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runningSystem } from '../actions/running-system.ts';
import { benchHires } from './hires.ts';
import { benchIdle, type IdleCost } from './idle.ts';
import { benchCallers, type Callers } from './many-callers.ts';
import type { Measured } from './measure.ts';
import { benchPages } from './pages.ts';
import { printTable } from './print-table.ts';
import { benchSignIns } from './sign-ins.ts';

type Wishes = Callers & { seconds: number; accounts: number };

const [given = '{}', ...names] = process.argv.slice(2);
const wishes = JSON.parse(given) as Wishes;

const DOINGS: Record<string, () => Promise<Measured[]>> = {
  'sign-ins': benchSignIns,
  pages: benchPages,
  hires: benchHires,
  callers: () => benchCallers(wishes),
};

const measured: Measured[] = [];
for (const name of names) measured.push(...((await DOINGS[name]?.()) ?? []));
if (measured.length > 0) printTable(measured);
const { seconds, accounts } = wishes;
const trial = { seconds, accounts };
const idle: IdleCost[] = names.includes('idle') ? await benchIdle(trial) : [];

const file = join(runningSystem().dataDir, 'bench.json');
writeFileSync(file, `${JSON.stringify({ measured, idle, trial }, null, 2)}\n`);
console.log(`\nAll of it, each time included: ${file}`);
