/** The kinds of test, in the order in which they run: quick ones first. */
export const TEST_PROJECTS = ['unit', 'architecture', 'contracts', 'journeys', 'faults'] as const;

export type TestProject = (typeof TEST_PROJECTS)[number];

const NEED_SYSTEM: readonly TestProject[] = ['contracts', 'journeys', 'faults'];
const NEED_BROWSER: readonly TestProject[] = ['journeys', 'faults'];

export const needSystem = (projects: readonly TestProject[]): boolean =>
  projects.some((one) => NEED_SYSTEM.includes(one));

export const needBrowser = (projects: readonly TestProject[]): boolean =>
  projects.some((one) => NEED_BROWSER.includes(one));

/** A producer that is not of Node sends to HR's topic. */
export const needJava = (projects: readonly TestProject[]): boolean => projects.includes('faults');

/** The flags of jest for one kind. Tests that share the running system run one file after the other. */
export function jestArguments(project: TestProject, resultFile: string, only?: string): string[] {
  return [
    ...['--selectProjects', project, '--json', '--outputFile', resultFile],
    ...(NEED_SYSTEM.includes(project) ? ['--runInBand'] : ['--maxWorkers', '2']),
    '--passWithNoTests',
    ...(only === undefined ? [] : ['--testPathPatterns', only]),
  ];
}
