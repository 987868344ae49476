import { readFileSync } from 'node:fs';
import { parkedRoutes } from '@genkan/contracts';
import { expect, test } from '@jest/globals';
import { SERVED_ROUTES } from '../actions/served-routes.ts';

/** The tests at the internal doors try every route there is: their list is what the services mount. */
const SERVICES = new URL('../../services/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, SERVICES), 'utf8');

/** Routes are handled by their contract's name and in no other way: `handle(identityRoutes.signIn, …)`. */
function handledBy(service: string): string[] {
  return [...read(`${service}/src/http/routes.ts`).matchAll(/\bhandle\(\s*\w+\.(\w+)/g)].map(
    ([, name = '']) => name,
  );
}

test.each(Object.entries(SERVED_ROUTES))('%s mounts the routes that the tests try', (service, routes) => {
  const parked = read(`${service}/src/wiring.ts`).includes('hearFacts(') ? Object.keys(parkedRoutes) : [];
  expect([...handledBy(service), ...parked].sort()).toEqual(Object.keys(routes).sort());
});
