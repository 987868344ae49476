import { describe, expect, test } from '@jest/globals';
import { ACCOUNT, mfaStory, outcomesOf, session } from '../testing/mfa-story.ts';
import { listDevices } from './list-devices.ts';

const STRANGER = '1b4e28ba-2fa1-51d2-883f-0016d3cca427';

async function enrolledStory() {
  const story = mfaStory();
  return { ...story, ...(await story.enrol()) };
}

describe('L1: a code of the member’s device', () => {
  test('passes, and the device remembers when', async () => {
    const { challenge, deviceId, code, secret, ports } = await enrolledStory();
    const passed = await challenge(deviceId, code(secret));
    const listed = await listDevices(ports, session());
    expect(passed).toEqual({ deviceId, amr: ['otp'], factors: listed });
    const [device] = listed.devices;
    expect(device?.lastUsedAt).toBe('2026-12-01T01:00:30.000Z');
  });

  test('is used once: the second time it says so, and that is no wrong try', async () => {
    const { challenge, deviceId, code, secret } = await enrolledStory();
    const typed = code(secret);
    await challenge(deviceId, typed);
    for (let time = 0; time < 6; time += 1) {
      await expect(challenge(deviceId, typed)).rejects.toMatchObject({ code: 'code-used' });
    }
  });

  test('of many submissions at once exactly one passes', async () => {
    const { challenge, deviceId, code, secret } = await enrolledStory();
    const typed = code(secret);
    const outcomes = await outcomesOf(Array.from({ length: 50 }, () => challenge(deviceId, typed)));
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1);
  });

  test('the code of the enrolment does not sign in', async () => {
    const { start, confirm, challenge, code } = mfaStory();
    const { pendingId, secret } = await start();
    await confirm(pendingId, code(secret));
    await expect(challenge(pendingId, code(secret))).rejects.toMatchObject({ code: 'code-used' });
  });

  test('an older code that was never used is refused once a newer one was', async () => {
    const { challenge, deviceId, code, secret } = await enrolledStory();
    await challenge(deviceId, code(secret, 30));
    await expect(challenge(deviceId, code(secret))).rejects.toMatchObject({ code: 'code-used' });
  });

  test('full width and gaps are the same code', async () => {
    const { challenge, deviceId, code, secret } = await enrolledStory();
    const typed = [...code(secret)]
      .map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
      .join(' ');
    expect(await challenge(deviceId, typed)).toMatchObject({ deviceId });
  });

  test('the device’s drift is learnt', async () => {
    const { challenge, deviceId, code, secret, stores } = await enrolledStory();
    await challenge(deviceId, code(secret, 30));
    expect((await stores.factors.get(ACCOUNT)).devices[0]?.credential.drift).toBe(1);
  });
});

describe('what does not pass', () => {
  test('8.15: a code of a time to come, with the word on the clock', async () => {
    const { challenge, deviceId, code, secret } = await enrolledStory();
    for (const [inSeconds, attemptsLeft] of [
      [60, 4],
      [90, 3],
      [300, 2],
    ] as const) {
      const ahead = challenge(deviceId, code(secret, inSeconds));
      await expect(ahead).rejects.toMatchObject({ code: 'code-clock', params: { attemptsLeft } });
    }
  });

  test.each([60, 90, 300])(
    '8.15: a code that is %s seconds old came too late, which is no guess',
    async (age) => {
      const { challenge, deviceId, code, secret, clock, collections } = await enrolledStory();
      clock.advance(600_000);
      const typed = code(secret, -age);
      for (let n = 0; n < 9; n += 1)
        await expect(challenge(deviceId, typed)).rejects.toMatchObject({ code: 'code-late', params: {} });
      expect(await collections.throttles.count({ n: { $gt: 0 } })).toBe(0);
      expect(await challenge(deviceId, code(secret))).toMatchObject({ deviceId });
    },
  );

  test('8.15: a second one that is late as well is the clock’s doing; the next right one clears it', async () => {
    const { challenge, deviceId, code, secret, clock } = await enrolledStory();
    const slow = () => challenge(deviceId, code(secret, -90));
    clock.advance(600_000);
    await expect(slow()).rejects.toMatchObject({ code: 'code-late' });
    clock.advance(30_000);
    await expect(slow()).rejects.toMatchObject({ code: 'code-clock' });
    await challenge(deviceId, code(secret));
    clock.advance(300_000);
    await expect(slow()).rejects.toMatchObject({ code: 'code-late' });
  });

  test('8.15: late today and late tomorrow is a member who takes their time', async () => {
    const { challenge, deviceId, code, secret, clock } = await enrolledStory();
    clock.advance(600_000);
    await expect(challenge(deviceId, code(secret, -90))).rejects.toMatchObject({ code: 'code-late' });
    clock.advance(1_800_000);
    await expect(challenge(deviceId, code(secret, -90))).rejects.toMatchObject({ code: 'code-late' });
  });

  test('a code that was hinted at is no use when its time comes; the next one is', async () => {
    const { challenge, deviceId, code, secret, clock } = await enrolledStory();
    const guessed = code(secret, 300);
    await expect(challenge(deviceId, guessed)).rejects.toMatchObject({ code: 'code-clock' });
    clock.advance(270_000);
    await expect(challenge(deviceId, guessed)).rejects.toMatchObject({ code: 'code-used' });
    clock.advance(30_000);
    await expect(challenge(deviceId, guessed)).rejects.toMatchObject({ code: 'code-used' });
    clock.advance(30_000);
    expect(await challenge(deviceId, code(secret))).toMatchObject({ deviceId });
  });

  test('who sets the clock right after the hint passes at once', async () => {
    const { challenge, deviceId, code, secret } = await enrolledStory();
    await expect(challenge(deviceId, code(secret, 300))).rejects.toMatchObject({ code: 'code-clock' });
    expect(await challenge(deviceId, code(secret))).toMatchObject({ deviceId });
  });

  test('a right code of the member’s other device', async () => {
    const { challenge, deviceId, start, confirm, code, clock } = await enrolledStory();
    const by = session({ level: 'full', authenticatedAt: clock.now(), sid: 'handle-9' });
    const { pendingId, secret } = await start(by);
    await confirm(pendingId, code(secret), { by, deviceName: '仕事用' });
    clock.advance(30_000);
    await expect(challenge(deviceId, code(secret))).rejects.toMatchObject({ code: 'code-wrong' });
    expect(await challenge(pendingId, code(secret))).toMatchObject({ deviceId: pendingId });
  });

  test.each([
    ['', 'code-malformed'],
    ['12345x', 'code-malformed'],
  ])('%j is no code and no wrong try', async (typed, refusal) => {
    const { challenge, deviceId, collections } = await enrolledStory();
    const counters = await collections.throttles.count({});
    await expect(challenge(deviceId, typed)).rejects.toMatchObject({ code: refusal });
    expect(await collections.throttles.count({})).toBe(counters);
  });

  test('without a device there is nothing to ask; a stranger’s device is unknown', async () => {
    const { challenge, deviceId } = await enrolledStory();
    const stranger = session({ accountId: STRANGER });
    await expect(challenge(deviceId, '123456', stranger)).rejects.toMatchObject({ code: 'factor-missing' });
    const unknown = challenge(STRANGER, '123456');
    await expect(unknown).rejects.toMatchObject({ code: 'device-unknown' });
  });
});

describe('8.14: while codes are not looked at', () => {
  const UNTIL = '2026-12-01T01:15:00.000Z';

  test('whoever asks for the devices is told until when, and no more after that', async () => {
    const { challenge, deviceId, code, secret, ports, clock } = await enrolledStory();
    const list = () => listDevices(ports, session());
    for (let n = 0; n < 5; n += 1) {
      expect(await list()).toMatchObject({ pausedUntil: null });
      await challenge(deviceId, code(secret, 3600)).catch(() => undefined);
    }
    expect(await list()).toMatchObject({ pausedUntil: UNTIL });
    expect(await listDevices(ports, session({ accountId: STRANGER }))).toMatchObject({ pausedUntil: null });
    clock.set(UNTIL);
    expect(await list()).toMatchObject({ pausedUntil: null });
  });

  test('a set-up is not begun where its codes would not be looked at; signing in is another lane', async () => {
    const { start, confirm, code, ports } = mfaStory();
    const { pendingId, secret } = await start();
    for (let n = 0; n < 5; n += 1) await confirm(pendingId, code(secret, 3600)).catch(() => undefined);
    await expect(start()).rejects.toMatchObject({ code: 'throttled', params: { until: UNTIL } });
    expect(await listDevices(ports, session())).toMatchObject({ pausedUntil: null });
  });
});

describe('the limit of wrong codes', () => {
  test('200 at once: five are looked at', async () => {
    const { challenge, deviceId, code, secret, records } = await enrolledStory();
    const wrong = code(secret, 3600);
    const outcomes = await outcomesOf(Array.from({ length: 200 }, () => challenge(deviceId, wrong)));
    expect(records.filter(({ outcome }) => outcome === 'code-wrong')).toHaveLength(5);
    expect(outcomes.filter((outcome) => outcome === 'code-wrong')).toHaveLength(4);
    expect(outcomes.filter((outcome) => outcome === 'throttled')).toHaveLength(196);
  });

  test('then the right one waits as well, is told until when, and passes after that', async () => {
    const { challenge, deviceId, code, secret, clock } = await enrolledStory();
    for (let left = 4; left >= 1; left -= 1) {
      const wrong = challenge(deviceId, code(secret, 3600));
      await expect(wrong).rejects.toMatchObject({ code: 'code-wrong', params: { attemptsLeft: left } });
    }
    const paused = { code: 'throttled', params: { until: '2026-12-01T01:15:00.000Z' } };
    await expect(challenge(deviceId, code(secret, 3600))).rejects.toMatchObject(paused);
    await expect(challenge(deviceId, code(secret))).rejects.toMatchObject(paused);
    clock.set('2026-12-01T01:15:00Z');
    expect(await challenge(deviceId, code(secret))).toMatchObject({ deviceId });
  });

  test('signing in and enrolling count apart', async () => {
    const { challenge, deviceId, start, confirm, code, secret, clock } = await enrolledStory();
    await outcomesOf(Array.from({ length: 5 }, () => challenge(deviceId, code(secret, 3600))));
    const by = session({ level: 'full', authenticatedAt: clock.now(), sid: 'handle-9' });
    const pending = await start(by);
    const confirmed = await confirm(pending.pendingId, code(pending.secret), { by, deviceName: '仕事用' });
    expect(confirmed).toMatchObject({ strongFactors: 2 });
  });

  test('windows that are over are swept', async () => {
    const { challenge, deviceId, code, secret, clock, stores, collections } = await enrolledStory();
    await outcomesOf([challenge(deviceId, code(secret, 3600))]);
    expect(await stores.throttles.sweep()).toBe(0);
    clock.advance(15 * 60_000);
    await stores.throttles.sweep();
    expect(await collections.throttles.count({})).toBe(0);
  });
});
