import { assertIndexed } from '@genkan/testkit';
import { expect, test } from '@jest/globals';
import {
  completeFirstLogin,
  createBench,
  problemOf,
  startFirstLogin,
  tryToSignIn,
} from '../testing/identity-bench.ts';
import { endSession } from '../use-cases/end-session.ts';
import { accountDocuments } from './account-document.ts';
import { loginNameDocuments } from './login-name-store.ts';
import { throttleDocuments } from './throttle-store.ts';

test('every query of a member’s whole way is answered by an index', async () => {
  const bench = await createBench();
  const { session, accountId } = await startFirstLogin(bench);
  await completeFirstLogin(bench, session);
  await problemOf(tryToSignIn(bench, { userId: 'nobody99', password: 'not-this-1' }));
  for (let n = 0; n < 21; n += 1) {
    await endSession(bench.ports, { accountId, sid: `session ${n}`, until: bench.clock.now() });
  }
  await bench.stores.names.sweep();
  await bench.stores.throttles.sweep();
  expect(bench.queries().length).toBeGreaterThan(40);
  assertIndexed([accountDocuments, loginNameDocuments, throttleDocuments], bench.queries());
});
