import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { say } from '../command-line/terminal.ts';
import { root } from '../project-root.ts';
import { runNode } from './run-child.ts';
import { countTests, NOTHING_COUNTED, type TestCounts } from './test-counts.ts';
import { jestArguments, type TestProject } from './test-projects.ts';

/** How a kind of test is run. */
export interface ProjectRun {
  /** Where jest leaves its results. */
  results: string;
  env: Record<string, string>;
  /** A pattern for the paths of test files. */
  only?: string | undefined;
}

const FLAGS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

/** Runs one kind of test with jest and counts; a jest that ends without a result counts as a failure. */
export async function runProject(project: TestProject, run: ProjectRun): Promise<TestCounts> {
  const resultFile = path.join(run.results, `${project}.json`);
  mkdirSync(run.results, { recursive: true });
  rmSync(resultFile, { force: true });
  say(`\n${project} tests`);
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  await runNode([...FLAGS, jest, ...jestArguments(project, resultFile, run.only)], run.env);
  if (existsSync(resultFile)) return countTests(JSON.parse(readFileSync(resultFile, 'utf8')));
  return { ...NOTHING_COUNTED, failed: 1, failures: [`${project}: jest ended without a result`] };
}
