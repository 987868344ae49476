import { ServiceUnavailable } from '@genkan/platform';
import { describe, expect, test } from '@jest/globals';
import { gateOf } from '../../testing/gate-of.ts';
import { sessionOf } from '../../testing/session-of.ts';
import { tellStories } from '../../testing/tell-stories.ts';
import { believe } from './believe.ts';

const begin = tellStories();
const away = () => Promise.reject(new ServiceUnavailable('identity'));
type Answer = () => ReturnType<typeof away> | ReturnType<typeof gateOf>;

/** A cookie of a session, and identity's answers in their order; the last one is given again and again. */
async function cookieOf(session: ReturnType<typeof sessionOf>, ...answers: Answer[]) {
  const story = await begin({
    identity: { readGate: async () => ((answers.length > 1 ? answers.shift() : answers[0]) ?? away)() },
  });
  const sid = await story.sessions.open(session);
  return { ...story, sid, believe: () => believe(sid, story.house) };
}

const open =
  (change: Parameters<typeof gateOf>[0] = {}) =>
  () =>
    gateOf(change);

test('whose session holds against identity’s word is believed, with that word beside it', async () => {
  const { believe, asked } = await cookieOf(sessionOf(), open({ displayName: '見本 太郎' }));
  expect(await believe()).toEqual({
    member: { session: sessionOf(), gate: gateOf({ displayName: '見本 太郎' }) },
  });
  expect(asked()).toEqual(['identity readGate']);
});

test('a cookie without a session is nobody, and identity is not asked', async () => {
  const { house, asked } = await cookieOf(sessionOf(), open());
  expect(await believe('x'.repeat(43), house)).toEqual({ ending: 'ended' });
  expect(asked()).toEqual([]);
});

test('within five seconds identity is asked once, however many pages are opened', async () => {
  const { believe, asked, clock } = await cookieOf(sessionOf(), open());
  await believe();
  clock.advance(4_999);
  await believe();
  expect(asked()).toHaveLength(1);
  clock.advance(1);
  await believe();
  expect(asked()).toHaveLength(2);
});

test('a session that another process has just raised is believed after one more look', async () => {
  const { believe, services, asked } = await cookieOf(sessionOf({ epoch: 2 }), open({ epoch: 2 }));
  await services.gates.read(sessionOf().accountId, async () => gateOf({ epoch: 1 }));
  expect(await believe()).toMatchObject({ member: { gate: { epoch: 2 } } });
  expect(asked()).toHaveLength(1);
});

test('one that is dead stays dead after that look, and there is no third', async () => {
  const { believe, asked } = await cookieOf(sessionOf(), open({ epoch: 2 }));
  expect(await believe()).toEqual({ ending: 'ended' });
  expect(asked()).toHaveLength(2);
});

test('however busy, twelve hours after it began a session is over', async () => {
  const { believe, clock } = await cookieOf(sessionOf(), open());
  for (let minutes = 10; minutes < 720; minutes += 10) {
    clock.advance(600_000);
    expect(await believe()).toHaveProperty('member');
  }
  clock.advance(600_000);
  expect(await believe()).toEqual({ ending: 'timed-out' });
});

test('left alone for fifteen minutes a session is over; a first login has an hour', async () => {
  const idle = await cookieOf(sessionOf(), open());
  idle.clock.advance(900_000);
  expect(await idle.believe()).toEqual({ ending: 'ended' });
  const first = await cookieOf(sessionOf({ level: 'first-login' }), open({ state: 'invited' }));
  first.clock.advance(3_599_000);
  expect(await first.believe()).toHaveProperty('member');
  first.clock.advance(3_600_000);
  expect(await first.believe()).toEqual({ ending: 'ended' });
});

describe('while identity does not answer', () => {
  test('its last word holds for ten minutes', async () => {
    const { believe, clock } = await cookieOf(sessionOf(), open(), away);
    await believe();
    clock.advance(599_000);
    expect(await believe()).toMatchObject({ member: { gate: { epoch: 1 } } });
    clock.advance(1_000);
    await expect(believe()).rejects.toBeInstanceOf(ServiceUnavailable);
  });

  test('an account that it never spoke of is refused', async () => {
    const { believe } = await cookieOf(sessionOf(), away);
    await expect(believe()).rejects.toBeInstanceOf(ServiceUnavailable);
  });

  test('one more look cannot be had: whom the last word speaks against is not let in', async () => {
    const { believe, services } = await cookieOf(sessionOf({ epoch: 2 }), away);
    await services.gates.read(sessionOf().accountId, async () => gateOf({ epoch: 1 }));
    await expect(believe()).rejects.toBeInstanceOf(ServiceUnavailable);
  });
});

test('what identity answers wrongly is no outage, and opens nothing', async () => {
  const wrong = () => Promise.reject(new TypeError('no'));
  const { believe, clock } = await cookieOf(sessionOf(), open(), wrong);
  await believe();
  clock.advance(5_000);
  await expect(believe()).rejects.toThrow(TypeError);
});
