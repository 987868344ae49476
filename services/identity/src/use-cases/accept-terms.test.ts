import { expect, test } from '@jest/globals';
import { createBench, problemOf, startFirstLogin, TERMS, walkTo } from '../testing/identity-bench.ts';
import { acceptTerms } from './accept-terms.ts';
import { readFirstLogin } from './read-first-login.ts';

async function atTerms() {
  const bench = await createBench();
  const { session } = await startFirstLogin(bench);
  await walkTo(bench, session, 'terms');
  return { bench, session };
}

test('the accepted version is kept with its hash, its language and the time', async () => {
  const { bench, session } = await atTerms();
  expect(await acceptTerms(bench.ports.firstLogin, session, TERMS)).toMatchObject({
    next: 'method-and-user-id',
    rev: 2,
  });
  const account = await bench.stores.accounts.get(session.accountId);
  expect(account?.journey?.answers.terms).toEqual({
    version: '3',
    hash: TERMS.textHash,
    locale: 'ja',
    at: bench.clock.now(),
  });
});

test('the same version again changes nothing', async () => {
  const { bench, session } = await atTerms();
  await acceptTerms(bench.ports.firstLogin, session, TERMS);
  expect(await acceptTerms(bench.ports.firstLogin, session, TERMS)).toMatchObject({ rev: 2 });
});

test('an outdated page is told so', async () => {
  const { bench, session } = await atTerms();
  const old = acceptTerms(bench.ports.firstLogin, session, { ...TERMS, version: '2' });
  expect(await problemOf(old)).toEqual({ code: 'terms-outdated' });
});

test('a newer version in the middle of a first login is shown and asked for', async () => {
  const { bench, session } = await atTerms();
  await acceptTerms(bench.ports.firstLogin, session, TERMS);
  const newer = { ...bench.ports.firstLogin, termsVersion: '4' };
  expect(await readFirstLogin(newer, session)).toMatchObject({ next: 'terms', termsVersion: '4' });
  expect(await acceptTerms(newer, session, { ...TERMS, version: '4' })).toMatchObject({
    next: 'method-and-user-id',
  });
});

test('not before the birth date', async () => {
  const bench = await createBench();
  const { session } = await startFirstLogin(bench);
  expect(await problemOf(acceptTerms(bench.ports.firstLogin, session, TERMS))).toEqual({
    code: 'step-not-due',
    next: 'birth-date',
  });
});
