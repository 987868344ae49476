import { parseKeyring } from '@genkan/kernel';
import { StoreUnavailable } from '@genkan/platform';
import { fakeClock } from '@genkan/testkit';
import { expect, test } from '@jest/globals';
import { memoryEphemeralStore } from '../testing/memory-ephemeral-store.ts';
import type { EphemeralStore } from './ephemeral-store.ts';
import { createFormAnswers } from './form-answers.ts';

const key = (name: string, fill: number) => `${name}:${Buffer.alloc(32, fill).toString('base64url')}`;
const keyring = parseKeyring(key('k1', 7));
const FORM = { sid: 'S'.repeat(43), nonce: 'n'.repeat(22), content: 'c' };
const ANSWER = { status: 303, location: '/next', cookie: 'genkan=new; Path=/' };

function story() {
  const clock = fakeClock('2026-04-01T00:00:00Z');
  const store = memoryEphemeralStore(clock);
  return { clock, store, answers: createFormAnswers({ store, keyring }) };
}

test('a form that nobody sent has no answer', async () => {
  expect(await story().answers.recall(FORM)).toBeNull();
});

test('an answer is given again for twenty seconds, cookie and all, and not longer', async () => {
  const { answers, clock } = story();
  await answers.claim(FORM);
  await answers.keep(FORM, ANSWER);
  clock.advance(19_999);
  expect(await answers.claim(FORM)).toBe(false);
  expect(await answers.recall(FORM)).toEqual(ANSWER);
  clock.advance(1);
  expect(await answers.recall(FORM)).toBeNull();
});

test('a page that was shown is given again as it was', async () => {
  const { answers } = story();
  await answers.keep(FORM, { status: 422, html: '<p>no</p>' });
  expect(await answers.recall(FORM)).toEqual({ status: 422, html: '<p>no</p>' });
});

test.each([
  ['another session', { sid: 'X'.repeat(43) }],
  ['another form', { nonce: 'm'.repeat(22) }],
  ['other words in it', { content: 'd' }],
])('%s has nothing to do with it', async (_what, different) => {
  const { answers } = story();
  await answers.claim(FORM);
  await answers.keep(FORM, ANSWER);
  expect(await answers.recall({ ...FORM, ...different })).toBeNull();
  expect(await answers.claim({ ...FORM, ...different })).toBe(true);
});

test('who reads the store learns neither whose form it was nor what was answered', async () => {
  const { answers, store } = story();
  await answers.keep(FORM, ANSWER);
  const [name = ''] = store.keys();
  const seen = name + (await store.get(name));
  for (const told of [FORM.sid, FORM.nonce, '/next', 'genkan=new']) expect(seen).not.toContain(told);
});

test('an answer that was put under another form’s name is not given to that form', async () => {
  const { answers, store } = story();
  await answers.keep(FORM, ANSWER);
  const [mine = ''] = store.keys();
  const stolen = (await store.get(mine)) ?? '';
  await answers.keep({ ...FORM, nonce: 'm'.repeat(22) }, { status: 200, html: '' });
  const other = store.keys().find((name) => name !== mine) ?? '';
  await store.put(other, stolen, 20);
  expect(await answers.recall({ ...FORM, nonce: 'm'.repeat(22) })).toBeNull();
});

test('one whose key is gone is not guessed at', async () => {
  const { answers, store } = story();
  await answers.keep(FORM, ANSWER);
  const later = createFormAnswers({ store, keyring: parseKeyring(key('k2', 8)) });
  expect(await later.recall(FORM)).toBeNull();
});

test('whoever waits for a first answer that fails is told that there is none, and may try', async () => {
  const { answers, store } = story();
  await answers.claim(FORM);
  let looks = 0;
  const failing: EphemeralStore = {
    ...store,
    async get(name) {
      looks += 1;
      if (looks === 2) await answers.release(FORM);
      return store.get(name);
    },
  };
  expect(await createFormAnswers({ store: failing, keyring }).recall(FORM)).toBeNull();
  expect(await answers.claim(FORM)).toBe(true);
});

test('while the store is away no form counts as the first, nor as answered', async () => {
  const { answers, store } = story();
  store.setAway(true);
  await expect(answers.claim(FORM)).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(answers.recall(FORM)).rejects.toBeInstanceOf(StoreUnavailable);
});
