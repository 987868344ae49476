import { assertIndexed } from '@genkan/testkit';
import { expect, test } from '@jest/globals';
import {
  completeFirstLogin,
  createBench,
  HANAKO,
  PASSWORD,
  problemOf,
  startFirstLogin,
  tryToSignIn,
  walkTo,
} from '../testing/identity-bench.ts';
import { chooseMethodAndUserId } from '../use-cases/choose-method-and-user-id.ts';
import { endSession } from '../use-cases/end-session.ts';
import { reissueCredential } from '../use-cases/reissue-credential.ts';
import { rememberBrowser } from '../use-cases/remember-browser.ts';
import { renewFacts } from '../use-cases/renew-facts.ts';
import { sweepHeldNames } from '../use-cases/sweep-held-names.ts';
import { accountDocuments } from './account-document.ts';
import { loginNameDocuments } from './login-name-store.ts';
import { throttleDocuments } from './throttle-store.ts';

test('every query of a member’s whole way is answered by an index', async () => {
  const bench = await createBench();
  const { session, accountId } = await startFirstLogin(bench);
  await completeFirstLogin(bench, session);
  const other = await startFirstLogin(bench);
  await walkTo(bench, other.session, 'method-and-user-id');
  for (const [userId, rev] of [
    ['first-id1', 2],
    ['other-id22', 3],
  ] as const) {
    await chooseMethodAndUserId(bench.ports.firstLogin, other.session, { method: 'otp', userId, rev });
  }
  await problemOf(tryToSignIn(bench, { userId: 'nobody99', password: 'not-this-1' }));
  for (let n = 0; n < 21; n += 1) {
    await endSession(bench.ports.sessions, { accountId, sid: `session ${n}`, until: bench.clock.now() });
  }
  const account = await bench.stores.accounts.get(accountId);
  if (!account) throw new Error('the account is there');
  for (const browser of ['1', '2', '3', '4', '5', '6'])
    await rememberBrowser(bench.ports.sessions, { accountId, epoch: account.epoch, sid: 'handle' }, browser);
  bench.clock.advance(31 * 86_400_000);
  await tryToSignIn(bench, { userId: account.userId, password: PASSWORD, browser: '6' });
  await bench.stores.accounts.disablePassword(account);
  await tryToSignIn(bench, { userId: account.userId, password: PASSWORD, browser: '6' });
  await reissueCredential(bench.ports.signIn, other.session);
  bench.members.set(other.memberId, { ...HANAKO, birthDate: '1990-04-02', hrVersion: 2 });
  await renewFacts(bench.hearing, { memberId: other.memberId, generation: 1, hrVersion: 2 });
  await sweepHeldNames(bench.stores);
  await bench.stores.names.sweep();
  await bench.stores.throttles.sweep();
  expect(bench.queries().length).toBeGreaterThan(40);
  assertIndexed([accountDocuments, loginNameDocuments, throttleDocuments], bench.queries());
});
