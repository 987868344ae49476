import { describe, expect, test } from '@jest/globals';
import { ACCOUNT, mfaStory, outcomesOf, session } from '../testing/mfa-story.ts';
import { listDevices } from './list-devices.ts';

const at = (clock: { now(): Date }, sid: string) =>
  session({ level: 'full', authenticatedAt: clock.now(), sid });

/** So many devices, and sessions that have begun one more. */
async function withDevices(count: number, sids: readonly string[]) {
  const story = mfaStory();
  const { start, confirm, code, clock, enrol } = story;
  if (count > 0) await enrol();
  for (let n = 2; n <= count; n += 1) {
    const by = at(clock, `handle-of-${n}`);
    const { pendingId, secret } = await start(by);
    await confirm(pendingId, code(secret), { by, deviceName: `電話${n}` });
  }
  const begun: { pendingId: string; typed: string; by: ReturnType<typeof session> }[] = [];
  for (const sid of sids) {
    const by = count > 0 ? at(clock, sid) : session({ sid });
    const { pendingId, secret } = await start(by);
    begun.push({ pendingId, typed: code(secret), by });
  }
  const confirmAll = () =>
    outcomesOf(
      begun.map(({ pendingId, typed, by }) => confirm(pendingId, typed, { by, deviceName: by.sid })),
    );
  const listed = async () => (await listDevices(story.ports, session())).devices.length;
  return { ...story, confirmAll, listed };
}

describe('8.29: however many sessions confirm at once, the number of devices holds', () => {
  test.each([
    [2, ['a', 'b']],
    [3, ['a', 'b', 'c']],
    [5, ['a', 'b', 'c', 'd', 'e']],
  ])('beside eleven, one of %i gets in', async (_count, sids) => {
    const { confirmAll, listed } = await withDevices(11, sids);
    const outcomes = await confirmAll();
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1);
    expect(await listed()).toBe(12);
  });

  test('beside none, one of three does', async () => {
    const { confirmAll, listed } = await withDevices(0, ['a', 'b', 'c']);
    expect((await confirmAll()).toSorted()).toEqual(['factor-exists', 'factor-exists', 'ok']);
    expect(await listed()).toBe(1);
  });
});

describe('8.29: what was decided of fewer devices than there are is not written', () => {
  test.each([0, 1, 11])('of %i', async (count) => {
    const { stores, enrol, start, code, confirm, clock } = await withDevices(count, []);
    const before = await stores.factors.get(ACCOUNT);
    if (count === 0) await enrol();
    else {
      const by = at(clock, 'faster');
      const { pendingId, secret } = await start(by);
      await confirm(pendingId, code(secret), { by, deviceName: '速い' });
    }
    const expiresAt = new Date(clock.now().getTime() + 60_000);
    const pending = {
      id: 'p',
      kind: 'otp',
      sid: 'slower',
      credential: {},
      createdAt: clock.now(),
      expiresAt,
    };
    expect(await stores.factors.addPending(before, pending)).toBe(false);
  });
});
