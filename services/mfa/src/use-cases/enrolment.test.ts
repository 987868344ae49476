import { describe, expect, test } from '@jest/globals';
import { ACCOUNT, mfaStory, outcomesOf, session } from '../testing/mfa-story.ts';
import { listDevices } from './list-devices.ts';

const other = session({ sid: 'handle-2' });
const full = (at: Date, sid = 'handle-9') => session({ level: 'full', authenticatedAt: at, sid });

describe('O1, O2: the QR code', () => {
  test('a reload shows the same one, and so do two tabs at once', async () => {
    const { start } = mfaStory();
    const [one, two] = await Promise.all([start(), start()]);
    expect(two).toEqual(one);
    expect(await start()).toEqual(one);
    expect(one?.expiresAt).toBe('2026-12-02T02:00:00.000Z');
  });

  test('another browser gets its own', async () => {
    const { start } = mfaStory();
    expect((await start(other)).secret).not.toBe((await start()).secret);
  });

  test('after a day and an hour there is a new one, and the old is gone', async () => {
    const { start, clock, collections } = mfaStory();
    const { secret } = await start();
    clock.advance(25 * 3_600_000);
    expect((await start()).secret).not.toBe(secret);
    expect((await collections.factors.get(ACCOUNT))?.pending).toHaveLength(1);
  });

  test('a thirteenth browser takes the place of the first', async () => {
    const { start, confirm, code } = mfaStory();
    const first = await start();
    for (let n = 2; n <= 13; n += 1) await start(session({ sid: `handle-${n}` }));
    await expect(confirm(first.pendingId, code(first.secret))).rejects.toMatchObject({
      code: 'enrolment-expired',
    });
  });
});

describe('8.8: whoever put the key into an app and had to sign in again', () => {
  test.each([
    ['15 minutes', 15],
    ['70 minutes', 70],
    ['most of a day', 23 * 60],
  ])('after %s the app’s code is right in the new session', async (_pause, minutes) => {
    const { start, confirm, code, clock } = mfaStory();
    const before = await start();
    clock.advance(minutes * 60_000);
    const again = await start(other);
    expect(again.secret).not.toBe(before.secret);
    expect([before.earlierStillGood, again.earlierStillGood]).toEqual([false, true]);
    const typed = code(before.secret);
    const enrolled = await confirm(again.pendingId, typed, { by: other });
    expect(enrolled).toMatchObject({ deviceId: before.pendingId, strongFactors: 1 });
    expect(await confirm(again.pendingId, typed, { by: other })).toEqual(enrolled);
  });

  test('the promise holds for as long as the page that makes it', async () => {
    const { start, confirm, code, clock } = mfaStory();
    const before = await start();
    clock.advance(24 * 3_600_000 - 1);
    const again = await start(other);
    expect(again.earlierStillGood).toBe(true);
    clock.advance(3_600_000);
    await confirm(again.pendingId, code(before.secret), { by: other });
  });

  test('nothing is promised of a key that is older', async () => {
    const { start, clock } = mfaStory();
    await start();
    clock.advance(24 * 3_600_000);
    expect((await start(other)).earlierStillGood).toBe(false);
  });

  test('nor once so many were begun that one of them may have made room', async () => {
    const { start, confirm, code } = mfaStory();
    const first = await start();
    const promises: boolean[] = [];
    for (let n = 1; n < 12; n += 1) {
      const { pendingId, earlierStillGood } = await start(session({ sid: `handle-${n + 1}` }));
      promises.push(earlierStillGood);
      if (n === 11) await confirm(pendingId, code(first.secret), { by: session({ sid: 'handle-12' }) });
    }
    expect(promises).toEqual(Array.from({ length: 11 }, () => true));
    const { start: begin } = mfaStory();
    for (let n = 0; n < 12; n += 1) await begin(session({ sid: `handle-${n}` }));
    expect((await begin(session({ sid: 'handle-12' }))).earlierStillGood).toBe(false);
  });

  test('whoever scans the new one instead is as right, and the earlier one is of no use then', async () => {
    const { start, confirm, code, collections } = mfaStory();
    const [before, again] = [await start(), await start(other)];
    await confirm(again.pendingId, code(again.secret), { by: other });
    expect((await collections.factors.get(ACCOUNT))?.pending).toEqual([]);
    const late = confirm(before.pendingId, code(before.secret));
    await expect(late).rejects.toMatchObject({ code: 'factor-exists' });
  });

  test('a further device, too: both enrolments are done with', async () => {
    const { start, confirm, code, clock, collections, enrol } = mfaStory();
    await enrol();
    const [one, two] = [full(clock.now(), 'handle-8'), full(clock.now(), 'handle-9')];
    const [before, again] = [await start(one), await start(two)];
    const typed = code(before.secret);
    const enrolled = await confirm(again.pendingId, typed, { by: two, deviceName: '仕事用' });
    expect(await confirm(again.pendingId, typed, { by: two, deviceName: '仕事用' })).toEqual(enrolled);
    expect((await collections.factors.get(ACCOUNT))?.pending).toEqual([]);
  });

  test('a wrong code stays wrong, however many keys there are, and counts once', async () => {
    const { start, confirm, code } = mfaStory();
    await start();
    const again = await start(other);
    const wrong = confirm(again.pendingId, code(again.secret, 3600), { by: other });
    await expect(wrong).rejects.toMatchObject({ code: 'code-wrong', params: { attemptsLeft: 4 } });
  });

  test('no session is shown another one’s key: a stranger with the password gets no app of the member’s', async () => {
    const { start } = mfaStory();
    const shown = [await start(), await start(other), await start(session({ sid: 'handle-3' }))];
    expect(new Set(shown.map(({ secret }) => secret)).size).toBe(3);
  });
});

describe('O3: the first code makes the device a factor', () => {
  test('it is listed, and the fact is told once', async () => {
    const { start, confirm, code, ports, factsOf } = mfaStory();
    const { pendingId, secret } = await start();
    const enrolled = await confirm(pendingId, code(secret));
    const listed = await listDevices(ports, session());
    expect(enrolled).toEqual({ deviceId: pendingId, strongFactors: 1, amr: ['otp'], factors: listed });
    expect(listed).toEqual({
      strongFactors: 1,
      pausedUntil: null,
      devices: [
        {
          id: pendingId,
          kind: 'otp',
          name: '私のスマホ',
          enrolledAt: '2026-12-01T01:00:00.000Z',
          lastUsedAt: null,
        },
      ],
    });
    expect(await factsOf()).toMatchObject([
      { type: 'mfa.device-enrolled.v1', data: { accountId: ACCOUNT, deviceId: pendingId, strongFactors: 1 } },
    ]);
  });

  test('a double click: two right answers, one device, one fact', async () => {
    const { start, confirm, code, ports, factsOf } = mfaStory();
    const { pendingId, secret } = await start();
    const typed = code(secret);
    const [one, two] = await Promise.all([confirm(pendingId, typed), confirm(pendingId, typed)]);
    expect(two).toEqual(one);
    expect(await confirm(pendingId, typed)).toEqual(one);
    expect((await listDevices(ports, session())).devices).toHaveLength(1);
    expect(await factsOf()).toHaveLength(1);
  });

  test('but once it is there, another code gets nothing from the same form, and guesses count', async () => {
    const { start, confirm, code } = mfaStory();
    const { pendingId, secret } = await start();
    await confirm(pendingId, code(secret));
    const guess = () => confirm(pendingId, code(secret, 30));
    await expect(guess()).rejects.toMatchObject({ code: 'code-wrong', params: { attemptsLeft: 4 } });
    expect(await outcomesOf(Array.from({ length: 6 }, guess))).toContain('throttled');
  });

  test('two browsers at once: one device; the other is told, and its QR no longer confirms', async () => {
    const { start, confirm, code, ports, factsOf } = mfaStory();
    const [mine, theirs] = [await start(), await start(other)];
    const outcomes = await outcomesOf([
      confirm(mine.pendingId, code(mine.secret)),
      confirm(theirs.pendingId, code(theirs.secret), { by: other, deviceName: '別の' }),
    ]);
    expect(outcomes.sort()).toEqual(['factor-exists', 'ok']);
    expect((await listDevices(ports, session())).devices).toHaveLength(1);
    expect(await factsOf()).toHaveLength(1);
    const late = confirm(theirs.pendingId, code(theirs.secret), { by: session({ sid: 'handle-3' }) });
    await expect(late).rejects.toMatchObject({ code: 'factor-exists' });
    await expect(start(session({ sid: 'handle-3' }))).rejects.toMatchObject({ code: 'factor-exists' });
  });

  test('a form of another session confirms nothing', async () => {
    const { start, confirm, code } = mfaStory();
    const { pendingId, secret } = await start();
    const stolen = confirm(pendingId, code(secret), { by: other });
    await expect(stolen).rejects.toMatchObject({ code: 'enrolment-expired' });
  });

  test.each([
    ['12345', '私のスマホ', { code: 'code-malformed' }],
    ['000000', '  ', { code: 'device-name-invalid', params: { reason: 'empty' } }],
  ])('%s as %j is refused before it counts', async (typed, deviceName, refusal) => {
    const { start, confirm, collections } = mfaStory();
    const { pendingId } = await start();
    await expect(confirm(pendingId, typed, { deviceName })).rejects.toMatchObject(refusal);
    expect(await collections.throttles.count({})).toBe(0);
  });

  test('a wrong code and a wrong clock are told apart, and count', async () => {
    const { start, confirm, code } = mfaStory();
    const { pendingId, secret } = await start();
    const early = confirm(pendingId, code(secret, 300));
    await expect(early).rejects.toMatchObject({ code: 'code-clock', params: { attemptsLeft: 4 } });
    const wrong = confirm(pendingId, code(secret, 3600));
    await expect(wrong).rejects.toMatchObject({ code: 'code-wrong', params: { attemptsLeft: 3 } });
  });
});

test('8.15: in a set-up, too, a code that came late is no guess', async () => {
  const { start, confirm, code, clock, collections } = mfaStory();
  const { pendingId, secret } = await start();
  clock.advance(600_000);
  const late = confirm(pendingId, code(secret, -90));
  await expect(late).rejects.toMatchObject({ code: 'code-late', params: {} });
  expect(await collections.throttles.count({ n: { $gt: 0 } })).toBe(0);
});

describe('further devices', () => {
  test('beside a fresh second factor; the first stays', async () => {
    const { enrol, start, confirm, code, clock, ports, factsOf } = mfaStory();
    await enrol();
    const by = full(clock.now());
    const { pendingId, secret } = await start(by);
    expect(await confirm(pendingId, code(secret), { by, deviceName: '仕事用' })).toMatchObject({
      strongFactors: 2,
    });
    expect((await listDevices(ports, by)).devices.map(({ name }) => name)).toEqual(['私のスマホ', '仕事用']);
    expect((await factsOf()).at(-1)).toMatchObject({ data: { strongFactors: 2 } });
  });

  test('a name is unique in whatever width it is typed', async () => {
    const { enrol, start, confirm, code, clock } = mfaStory();
    await enrol();
    const by = full(clock.now());
    const { pendingId, secret } = await start(by);
    const doubled = confirm(pendingId, code(secret), { by, deviceName: ' 私のｽﾏﾎ ' });
    await expect(doubled).rejects.toMatchObject({ code: 'device-name-invalid', params: { reason: 'taken' } });
  });

  test('five minutes later a fresh sign-in is needed', async () => {
    const { enrol, start, clock } = mfaStory();
    await enrol();
    const by = full(clock.now());
    clock.advance(5 * 60_000 + 1);
    await expect(start(by)).rejects.toMatchObject({ code: 'fresh-sign-in-needed' });
  });
});

test('no secret stands in the store in the clear', async () => {
  const { start, collections } = mfaStory();
  const { secret } = await start();
  const stored = JSON.stringify(await collections.factors.get(ACCOUNT));
  expect(stored).not.toContain(secret);
});
