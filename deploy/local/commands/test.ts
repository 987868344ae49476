import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../command-line/command.ts';
import { describeError, Fault } from '../command-line/fault.ts';
import { say } from '../command-line/terminal.ts';
import { type DataFolder, dataFolder } from '../data-folder/data-folder.ts';
import { root } from '../project-root.ts';
import { buildServices } from '../services/build-services.ts';
import { readSettings } from '../settings/settings.ts';
import { provideChromium } from '../test-run/chromium.ts';
import { endRunning, runNode } from '../test-run/run-child.ts';
import {
  addCounts,
  countTests,
  describeCounts,
  NOTHING_COUNTED,
  type TestCounts,
} from '../test-run/test-counts.ts';
import {
  jestArguments,
  needBrowser,
  needSystem,
  TEST_PROJECTS,
  type TestProject,
} from '../test-run/test-projects.ts';
import { startTestSystem, stopTestSystem } from '../test-run/test-system.ts';

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
    mkdirSync(data.inside('results'), { recursive: true });
    rmSync(summaryFile, { force: true });
    await buildServices();
    const chromium = needBrowser(projects) ? await provideChromium(readSettings(), say) : undefined;
    const env = {
      GENKAN_RUN: data.runFile,
      GENKAN_SUMMARY: summaryFile,
      ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
    };
    let counts = NOTHING_COUNTED;
    const runAll = async (some: readonly TestProject[]) => {
      for (const project of some) {
        if (!interruption.aborted) counts = addCounts(counts, await runProject(project, env, flags.only));
      }
    };
    await runAll(projects.filter((project) => !needSystem([project])));
    if (needSystem(projects) && !interruption.aborted) {
      const failure = await withSystem(data, () =>
        runAll(projects.filter((project) => needSystem([project]))),
      );
      if (failure) counts = addCounts(counts, { ...NOTHING_COUNTED, failed: 1, failures: [failure] });
    }
    printSummary(counts);
    return counts.failed > 0 || interruption.aborted ? 1 : 0;
  },
);

function readProjects(names: readonly string[]): readonly TestProject[] {
  const unknown = names.filter((name) => !TEST_PROJECTS.some((project) => project === name));
  if (unknown.length > 0)
    throw new Fault(`There is no kind of test called ${unknown.join(', ')}.\n\n${usage}`);
  return names.length === 0 ? TEST_PROJECTS : TEST_PROJECTS.filter((project) => names.includes(project));
}

/** Says what went wrong if the system did not come up: that is a failed test too. */
async function withSystem(folder: DataFolder, work: () => Promise<void>): Promise<string | undefined> {
  try {
    await startTestSystem(folder);
    await work();
    return undefined;
  } catch (error) {
    return describeError(error);
  } finally {
    await stopTestSystem(folder);
  }
}

async function runProject(
  project: TestProject,
  env: Record<string, string>,
  only?: string,
): Promise<TestCounts> {
  const resultFile = path.join(data.inside('results'), `${project}.json`);
  rmSync(resultFile, { force: true });
  say(`\n${project} tests`);
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  await runNode([...flags, jest, ...jestArguments(project, resultFile, only)], env);
  if (existsSync(resultFile)) return countTests(JSON.parse(readFileSync(resultFile, 'utf8')));
  return { ...NOTHING_COUNTED, failed: 1, failures: [`${project}: jest ended without a result`] };
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
