import { describe, expect, test } from '@jest/globals';
import { ACCOUNT, mfaStory, outcomesOf, session } from '../testing/mfa-story.ts';
import { listDevices } from './list-devices.ts';

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
  test('a code of another time, with the word on the clock', async () => {
    const { challenge, deviceId, code, secret } = await enrolledStory();
    const late = challenge(deviceId, code(secret, 300));
    await expect(late).rejects.toMatchObject({ code: 'code-clock', params: { attemptsLeft: 4 } });
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
    const stranger = session({ accountId: '1b4e28ba-2fa1-51d2-883f-0016d3cca427' });
    await expect(challenge(deviceId, '123456', stranger)).rejects.toMatchObject({ code: 'factor-missing' });
    const unknown = challenge('1b4e28ba-2fa1-51d2-883f-0016d3cca427', '123456');
    await expect(unknown).rejects.toMatchObject({ code: 'device-unknown' });
  });
});

describe('the limit of wrong codes', () => {
  test('200 at once: five are looked at', async () => {
    const { challenge, deviceId, code, secret } = await enrolledStory();
    const wrong = code(secret, 3600);
    const outcomes = await outcomesOf(Array.from({ length: 200 }, () => challenge(deviceId, wrong)));
    expect(outcomes.filter((outcome) => outcome === 'code-wrong')).toHaveLength(5);
    expect(outcomes.filter((outcome) => outcome === 'throttled')).toHaveLength(195);
  });

  test('then the right one waits as well, is told until when, and passes after that', async () => {
    const { challenge, deviceId, code, secret, clock } = await enrolledStory();
    for (let left = 4; left >= 0; left -= 1) {
      const wrong = challenge(deviceId, code(secret, 3600));
      await expect(wrong).rejects.toMatchObject({ code: 'code-wrong', params: { attemptsLeft: left } });
    }
    const refused = challenge(deviceId, code(secret));
    await expect(refused).rejects.toMatchObject({
      code: 'throttled',
      params: { until: '2026-12-01T01:15:00.000Z' },
    });
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
