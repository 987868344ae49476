import { readFileSync } from 'node:fs';

const HANDBOOK = new URL('../../../docs/handbook.md', import.meta.url);

const readHandbook = () => readFileSync(HANDBOOK, 'utf8');

/** The settings of a service's schema that docs/handbook.md does not name. Who runs Genkan finds each of them there. */
export function settingsMissingInHandbook(schema: { readonly shape: object }): string[] {
  return missingInHandbook(Object.keys(schema.shape));
}

/** Those of the names that do not stand in docs/handbook.md, in backquotes. */
export function missingInHandbook(names: readonly string[]): string[] {
  const handbook = readHandbook();
  return names.filter((name) => !handbook.includes(`\`${name}\``));
}

/** Our metrics as docs/handbook.md lists them, each with the names of its labels in the order of the alphabet. */
export function metricsInHandbook(): Record<string, string[]> {
  const rows = readHandbook().matchAll(/^\| `(genkan_\w+)` +\| ([^|]+)\|/gm);
  return Object.fromEntries(
    [...rows].map(([, name, labels = '']) => [
      name,
      [...labels.matchAll(/`(\w+)`/g)].map(([, label = '']) => label).toSorted(),
    ]),
  );
}
