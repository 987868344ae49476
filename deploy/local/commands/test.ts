import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../command-line/command.ts';
import { Fault } from '../command-line/fault.ts';
import { say } from '../command-line/terminal.ts';
import { dataFolder } from '../data-folder/data-folder.ts';
import { provideJars } from '../java/jars.ts';
import { root } from '../project-root.ts';
import { buildServices } from '../services/build-services.ts';
import { readSettings } from '../settings/settings.ts';
import { provideChromium } from '../test-run/chromium.ts';
import { endRunning } from '../test-run/run-child.ts';
import { runProject } from '../test-run/run-project.ts';
import { addCounts, describeCounts, NOTHING_COUNTED, type TestCounts } from '../test-run/test-counts.ts';
import {
  needBrowser,
  needJava,
  needSystem,
  TEST_PROJECTS,
  type TestProject,
} from '../test-run/test-projects.ts';
import { withTestSystem } from '../test-run/test-system.ts';

const usage = `npm test -- [${TEST_PROJECTS.join(' | ')} …] [--only PATTERN]

Runs all tests, or the kinds named; starts a system of its own if one of them needs it.

  --only PATTERN   only test files whose path matches`;

const data = dataFolder(path.join(root, '.genkan/test'));
const summaryFile = data.inside('summary.log');

await runCommand(
  { usage, options: { only: { type: 'string' } }, allowPositionals: true },
  async (flags, names) => {
    const projects = readProjects(names);
    const interruption = listenToSignals();
    rmSync(summaryFile, { force: true });
    await buildServices();
    const chromium = needBrowser(projects) ? await provideChromium(readSettings(), say) : undefined;
    const jars = needJava(projects) ? await provideJars(readSettings(), say) : undefined;
    const env = {
      GENKAN_RUN: data.runFile,
      GENKAN_SUMMARY: summaryFile,
      ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
      ...(jars ? { GENKAN_CLASS_PATH: jars.classPath } : {}),
    };
    const run = { results: data.inside('results'), env, only: flags.only };
    let counts = NOTHING_COUNTED;
    const runAll = async (some: readonly TestProject[]) => {
      for (const project of some) {
        if (!interruption.aborted) counts = addCounts(counts, await runProject(project, run));
      }
    };
    await runAll(projects.filter((project) => !needSystem([project])));
    if (needSystem(projects) && !interruption.aborted) {
      const failure = await withTestSystem(data, () =>
        runAll(projects.filter((project) => needSystem([project]))),
      );
      if (failure) counts = addCounts(counts, { ...NOTHING_COUNTED, failed: 1, failures: [failure] });
    }
    printSummary(counts);
    const isNothing = counts.passed + counts.failed === 0;
    if (isNothing && flags.only !== undefined) {
      throw new Fault(`No file of the ${projects.join(', ')} tests matches ${flags.only}.`);
    }
    return isNothing || counts.failed > 0 || interruption.aborted ? 1 : 0;
  },
);

function readProjects(names: readonly string[]): readonly TestProject[] {
  const unknown = names.filter((name) => !TEST_PROJECTS.some((project) => project === name));
  if (unknown.length > 0)
    throw new Fault(`There is no kind of test called ${unknown.join(', ')}.\n\n${usage}`);
  return names.length === 0 ? TEST_PROJECTS : TEST_PROJECTS.filter((project) => names.includes(project));
}

/** The last line is what people and machines look for. */
function printSummary(counts: TestCounts): void {
  const ranAgainst = existsSync(summaryFile) ? readFileSync(summaryFile, 'utf8').trimEnd() : '';
  if (ranAgainst) say(`\nWhat ran against what:\n${ranAgainst.replace(/^/gm, '  ')}`);
  if (counts.failures.length > 0) {
    say(
      `\nFailed:\n${counts.failures.map((name) => `  ${name}`).join('\n')}\n  Logs of the system: ${data.logs}`,
    );
  }
  say(`\n${describeCounts(counts)}`);
}

function listenToSignals(): AbortSignal {
  const interruption = new AbortController();
  const hear = () => {
    interruption.abort();
    endRunning();
  };
  process.once('SIGINT', hear).once('SIGTERM', hear);
  return interruption.signal;
}
