import { parseKeyring } from '@genkan/kernel';
import { StoreUnavailable } from '@genkan/platform';
import { fakeClock } from '@genkan/testkit';
import { expect, test } from '@jest/globals';
import { gateOf } from '../testing/gate-of.ts';
import { memoryEphemeralStore } from '../testing/memory-ephemeral-store.ts';
import { createGateCache } from './gate-cache.ts';

const keyring = parseKeyring(`k1:${Buffer.alloc(32, 7).toString('base64url')}`);
const ACCOUNT = 'a-1';

function story() {
  const clock = fakeClock('2026-04-01T00:00:00Z');
  const store = memoryEphemeralStore(clock);
  const gates = createGateCache({ store, keyring, clock });
  let asked = 0;
  const ask = async () => {
    asked += 1;
    return gateOf({ epoch: asked });
  };
  return { clock, store, gates, ask, asked: () => asked };
}

test('within five seconds identity is asked once', async () => {
  const { clock, gates, ask, asked } = story();
  await gates.read(ACCOUNT, ask);
  clock.advance(4_999);
  expect((await gates.read(ACCOUNT, ask)).epoch).toBe(1);
  clock.advance(1);
  expect((await gates.read(ACCOUNT, ask)).epoch).toBe(2);
  expect(asked()).toBe(2);
});

test('what identity said with another answer need not be asked for', async () => {
  const { gates, ask, asked } = story();
  await gates.willLearn()(ACCOUNT, gateOf({ epoch: 7 }));
  expect((await gates.read(ACCOUNT, ask)).epoch).toBe(7);
  expect(asked()).toBe(0);
});

test('an answer that was under way while the account changed is not kept, asked or by the way', async () => {
  const { gates, ask } = story();
  const learn = gates.willLearn();
  await gates.forget(ACCOUNT);
  await learn(ACCOUNT, gateOf({ epoch: 7 }));
  const forgetful = async () => {
    await gates.forget(ACCOUNT);
    return gateOf({ epoch: 8 });
  };
  expect((await gates.read(ACCOUNT, forgetful)).epoch).toBe(8);
  expect((await gates.read(ACCOUNT, ask)).epoch).toBe(1);
});

test('an answer that was asked for earlier does not take the place of a later one', async () => {
  const { clock, gates, ask } = story();
  const away = () => Promise.reject(new StoreUnavailable('identity'));
  const learn = gates.willLearn();
  clock.advance(1_000);
  await gates.read(ACCOUNT, ask);
  await learn(ACCOUNT, gateOf({ epoch: 7 }));
  expect((await gates.read(ACCOUNT, away)).epoch).toBe(1);
  clock.advance(6_000);
  expect((await gates.read(ACCOUNT, away)).epoch).toBe(1);
});

test('a last word that was sealed with a key that is gone, or that says too little, was never said', async () => {
  const { clock, store, gates, ask } = story();
  const away = () => Promise.reject(new StoreUnavailable('identity'));
  await gates.read(ACCOUNT, ask);
  clock.advance(6_000);
  const newKeys = parseKeyring(`k2:${Buffer.alloc(32, 8).toString('base64url')}`);
  const other = createGateCache({ store, keyring: newKeys, clock });
  await expect(other.read(ACCOUNT, away)).rejects.toBeInstanceOf(StoreUnavailable);
  await store.put(`g:${ACCOUNT}`, '{"state":"open"}', 600);
  await expect(gates.read(ACCOUNT, away)).rejects.toBeInstanceOf(StoreUnavailable);
});

test('ten minutes after its last word nobody is believed any more', async () => {
  const { clock, gates, ask } = story();
  await gates.read(ACCOUNT, ask);
  clock.advance(601_000);
  const away = () => Promise.reject(new StoreUnavailable('identity'));
  await expect(gates.read(ACCOUNT, away)).rejects.toBeInstanceOf(StoreUnavailable);
});

test('while Redis is away nobody is let in by this process either, once its own copy is old', async () => {
  const { clock, store, gates, ask } = story();
  await gates.read(ACCOUNT, ask);
  clock.advance(6_000);
  store.setAway(true);
  await expect(gates.read(ACCOUNT, ask)).rejects.toBeInstanceOf(StoreUnavailable);
});
