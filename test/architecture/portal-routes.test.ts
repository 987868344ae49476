import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { PORTAL_ROUTES } from '../actions/portal-routes.ts';

/** The tests at the door try every address that there is: their list is the gateway's own. */
const GATEWAY = new URL('../../services/gateway/src/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, GATEWAY), 'utf8');

/** `key: 'value'` pairs of a table in the source. */
function pairsIn(source: string, entry: RegExp): Map<string, string> {
  return new Map([...source.matchAll(entry)].map(([, key = '', value = '']) => [key, value]));
}

test('the list of addresses in the tests is the route table of the gateway', () => {
  const source = read('http/routes.ts');
  const paths = pairsIn(read('domain/paths.ts'), /^ {2}(\w+): '([^']+)',$/gm);
  const levels = pairsIn(source, /^const (\w+) = \[([^\]]*)\] as const;$/gm);
  const lines = source.matchAll(
    /name: '([^']+)',\s*method: '([^']+)',\s*path: ([^,]+),\s*access: ([^,]+),\s*journey: /g,
  );
  const table = [...lines].map(([, name, method, path = '', access = '']) => ({
    name,
    method,
    path: path.startsWith("'") ? path.slice(1, -1) : paths.get(path.replace('PATHS.', '')),
    access: access === "'anyone'" ? 'anyone' : levels.get(access)?.replaceAll("'", '').split(', '),
  }));
  expect(table.length).toBe(source.match(/journey: /g)?.length);
  expect(table).toEqual(PORTAL_ROUTES);
});
