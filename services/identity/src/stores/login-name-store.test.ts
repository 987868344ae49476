import { fakeClock, memoryDocuments } from '@genkan/testkit';
import { expect, test } from '@jest/globals';
import { createLoginNameStore, loginNameDocuments } from './login-name-store.ts';

function createNames() {
  const clock = fakeClock();
  const documents = memoryDocuments(loginNameDocuments);
  const names = createLoginNameStore({ documents, society: 'one', clock });
  const until = () => new Date(clock.now().getTime() + 1000);
  const claim = (accountId: string, userId = 'hanako90') =>
    names.claim({ userId, accountId, kind: 'chosen', until: until() });
  return { clock, documents, names, claim };
}

test('of many who claim an ID at once one gets it, and keeps it when it claims again', async () => {
  const { claim } = createNames();
  const outcomes = await Promise.all(Array.from({ length: 20 }, (_, n) => claim(`account ${n}`)));
  expect(outcomes.filter((outcome) => outcome === 'claimed')).toHaveLength(1);
  expect(await claim(`account ${outcomes.indexOf('claimed')}`)).toBe('claimed');
});

test('a reservation that is over goes to one of those who want it', async () => {
  const { clock, claim, names } = createNames();
  await claim('first');
  clock.advance(1000);
  const outcomes = await Promise.all(Array.from({ length: 20 }, (_, n) => claim(`account ${n}`)));
  expect(outcomes.filter((outcome) => outcome === 'claimed')).toHaveLength(1);
  expect(await names.hold({ userId: 'hanako90', accountId: 'first' })).toBe(false);
});

test('a held ID is never taken over, swept, or held by another', async () => {
  const { clock, claim, names } = createNames();
  await claim('first');
  expect(await names.hold({ userId: 'hanako90', accountId: 'second' })).toBe(false);
  expect(await names.hold({ userId: 'hanako90', accountId: 'first' })).toBe(true);
  clock.advance(1_000_000);
  expect(await names.sweep()).toBe(0);
  expect(await claim('second')).toBe('taken');
  expect(await names.hold({ userId: 'hanako90', accountId: 'first' })).toBe(true);
  expect(await names.findOwner('hanako90')).toBe('first');
});

test('a retired ID is nobody’s any more, not even its owner’s', async () => {
  const { documents, claim, names } = createNames();
  const temporary = { userId: 'kg7m4822', accountId: 'first' };
  await names.claim({ ...temporary, kind: 'temp', until: new Date(0) });
  await names.hold(temporary);
  await names.retireTemporary({ userId: 'hanako90', accountId: 'first' });
  expect(await documents.get('one/kg7m4822')).toMatchObject({ state: 'retired', accountId: 'first' });
  expect([await claim('first', 'kg7m4822'), await claim('second', 'kg7m4822')]).toEqual(['taken', 'taken']);
});

test('sweeping takes out what is over, and nothing else', async () => {
  const { clock, claim, names, documents } = createNames();
  await claim('first');
  clock.advance(1000);
  await claim('second', 'second-id1');
  expect(await names.sweep()).toBe(1);
  expect(await documents.count({ accountId: 'second' })).toBe(1);
});

test('only the very reservation that was read is given back', async () => {
  const { clock, claim, names } = createNames();
  await claim('first');
  const asRead = await names.readReservation({ userId: 'hanako90', accountId: 'first' });
  expect(await names.readReservation({ userId: 'hanako90', accountId: 'second' })).toBeNull();
  if (!asRead) throw new Error('no reservation');
  clock.advance(10);
  await claim('first');
  await names.release(asRead);
  expect(await names.findOwner('hanako90')).toBe('first');
  await names.release({ ...asRead, until: new Date(clock.now().getTime() + 1000) });
  expect(await names.findOwner('hanako90')).toBeNull();
});

test('what is held is never given back', async () => {
  const { clock, claim, names } = createNames();
  await claim('first');
  await names.hold({ userId: 'hanako90', accountId: 'first' });
  const [held] = await names.listUnsettled(10);
  expect(held).toBeUndefined();
  clock.advance(30 * 86_400_000);
  const [due] = await names.listUnsettled(10);
  if (!due) throw new Error('not listed');
  await names.release(due);
  expect(await names.findOwner('hanako90')).toBe('first');
});
