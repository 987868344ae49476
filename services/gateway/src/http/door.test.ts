import { expect, test } from '@jest/globals';
import { type Check, firstObjection } from './door.ts';

type Guest = { readonly asked: string[] };
const check = (name: string, ask: Check<Guest>['ask']): Check<Guest> => ({
  name,
  ask(guest) {
    guest.asked.push(name);
    return ask(guest);
  },
});
const passes = (name: string) => check(name, () => null);
const objects = (name: string, status: number) => check(name, async () => ({ status }));

async function come(...checks: Check<Guest>[]) {
  const guest: Guest = { asked: [] };
  return { objection: await firstObjection(checks, guest), asked: guest.asked };
}

test('whom no check stops passes, after each of them has been asked in its turn', async () => {
  expect(await come(passes('a'), passes('b'), passes('c'))).toEqual({
    objection: null,
    asked: ['a', 'b', 'c'],
  });
});

test('the first objection is the answer, and nothing is asked after it', async () => {
  const came = await come(passes('a'), objects('b', 303), objects('c', 401));
  expect(came).toEqual({ objection: { status: 303 }, asked: ['a', 'b'] });
});

test('a check that takes its time is waited for before the next one is asked', async () => {
  const slow = check('slow', async ({ asked }) => {
    await Promise.resolve();
    asked.push('slow has answered');
    return null;
  });
  expect((await come(slow, passes('next'))).asked).toEqual(['slow', 'slow has answered', 'next']);
});

test('what a check throws is the end, and no pass', async () => {
  const guest: Guest = { asked: [] };
  const refuses = check('refuses', () => {
    throw new Error('no');
  });
  await expect(firstObjection([refuses, passes('next')], guest)).rejects.toThrow('no');
  expect(guest.asked).toEqual(['refuses']);
});

test('a door without checks is open', async () => {
  expect((await come()).objection).toBeNull();
});
