import { readFileSync } from 'node:fs';

const HANDBOOK = new URL('../../../docs/handbook.md', import.meta.url);

/** The settings of a service's schema that docs/handbook.md does not name. Who runs Genkan finds each of them there. */
export function settingsMissingInHandbook(schema: { readonly shape: object }): string[] {
  return missingInHandbook(Object.keys(schema.shape));
}

/** Those of the names that do not stand in docs/handbook.md, in backquotes. */
export function missingInHandbook(names: readonly string[]): string[] {
  const handbook = readFileSync(HANDBOOK, 'utf8');
  return names.filter((name) => !handbook.includes(`\`${name}\``));
}
