import path from 'node:path';
import { readNumber, runCommand } from '../command-line/command.ts';
import { Fault } from '../command-line/fault.ts';
import { dataFolder } from '../data-folder/data-folder.ts';
import { readRunFile } from '../data-folder/run-file.ts';
import { root } from '../project-root.ts';
import { runNode } from '../test-run/run-child.ts';

const USUAL = ['sign-ins', 'pages', 'hires', 'idle'] as const;
const BENCHES = [...USUAL, 'callers'] as const;

const usage = `npm run bench -- [${BENCHES.join(' | ')} …] [flags]

Measures a running system (npm start), all but the callers or what is named: what a sign-in, a page and a hire cost in CPU
and how long they take, and what the services cost while nobody does anything. Takes some three minutes; more
with --accounts. Prints tables and writes bench.json into the data folder. "callers" has many people sign in at the
same time until the processes are warm, and then counts: the CPU of one sign-in, to compare before and after.

  --seconds N      how long to look on while nothing happens; 60 unless told
  --accounts N     so many accounts are in the store meanwhile, and taken out again; none unless told
  --callers N      so many sign in at the same time; 8 unless told
  --warm-up N      sign-ins before it counts; 2000 unless told
  --count N        sign-ins that count; 1000 unless told
  --members N      so many people take turns, each with a code every 30 s; 400 unless told
  --data DIR       the running system's data folder; .genkan unless told`;

const text = { type: 'string' } as const;
const options = {
  ...{ seconds: text, accounts: text, data: text },
  ...{ callers: text, 'warm-up': text, count: text, members: text },
} as const;

await runCommand({ usage, options, allowPositionals: true }, async (flags, names) => {
  const unknown = names.filter((name) => !BENCHES.some((bench) => bench === name));
  if (unknown.length > 0) throw new Fault(`There is no bench called ${unknown.join(', ')}.\n\n${usage}`);
  const seconds = readNumber('--seconds', flags.seconds, { min: 1, max: 3600 }) ?? 60;
  const accounts = readNumber('--accounts', flags.accounts, { min: 0, max: 1_000_000 }) ?? 0;
  const people = (flag: '--callers' | '--warm-up' | '--count' | '--members', given: string | undefined) =>
    readNumber(flag, given, { min: 1, max: 100_000 });
  const wishes = {
    ...{ seconds, accounts },
    callers: people('--callers', flags.callers) ?? 8,
    warmUp: people('--warm-up', flags['warm-up']) ?? 2000,
    count: people('--count', flags.count) ?? 1000,
    members: people('--members', flags.members) ?? 400,
  };
  const data = dataFolder(flags.data);
  readRunFile(data);
  const wanted = names.length > 0 ? names : USUAL;
  const bench = path.join(root, 'test/load/bench.ts');
  return runNode([bench, JSON.stringify(wishes), ...wanted], { GENKAN_RUN: data.runFile });
});
