import { systemRandom } from '@genkan/kernel';
import { describe, expect, test } from '@jest/globals';
import type { Factor } from '../domain/factor.ts';
import { ACCOUNT, mfaStory, outcomesOf, session } from '../testing/mfa-story.ts';
import { createToyKey, type ToyParts, toyResponse } from '../testing/toy-factor.ts';
import { confirmEnrolment } from './confirm-enrolment.ts';
import { listDevices } from './list-devices.ts';
import { startChallenge } from './start-challenge.ts';
import { startEnrolment } from './start-enrolment.ts';
import { verifyChallenge } from './verify-challenge.ts';

/** One more kind: a file, and a place in the list. */
function toyStory() {
  const story = mfaStory(createToyKey({ random: systemRandom }));
  const { ports, clock } = story;
  const full = () => session({ level: 'full', authenticatedAt: clock.now(), sid: 'handle-9' });
  const startToy = async (by = full()) => {
    const { pendingId, shown } = await startEnrolment(ports, by, {
      kind: 'toy-key',
      accountLabel: 'kg7m4821',
    });
    return { pendingId, key: String(shown.key), nonce: String(shown.nonce) };
  };
  const confirmToy = (pendingId: string, response: string, by = full()) =>
    confirmEnrolment(ports, by, { pendingId, answer: { response }, deviceName: '鍵' });
  const ask = async (deviceId: string) =>
    String((await startChallenge(ports, session(), { deviceId })).shown?.nonce);
  const answer = (deviceId: string, response: string) =>
    verifyChallenge(ports, session(), { deviceId, answer: { response } });
  /** Beside the member's phone. */
  const enrolToy = async () => {
    const { pendingId, key, nonce } = await startToy();
    const { deviceId } = await confirmToy(pendingId, toyResponse(key, nonce));
    return { toyId: deviceId, key };
  };
  return { ...story, full, startToy, confirmToy, ask, answer, enrolToy };
}

describe('a kind that is added by one file and one line', () => {
  test('enrols beside an app, and is listed and told of by its own name', async () => {
    const { enrol, enrolToy, ports, factsOf, records } = toyStory();
    const { deviceId } = await enrol();
    const { toyId } = await enrolToy();
    const { devices, strongFactors } = await listDevices(ports, session());
    expect(devices.map(({ id, kind }) => [id, kind])).toEqual([
      [deviceId, 'otp'],
      [toyId, 'toy-key'],
    ]);
    expect(strongFactors).toBe(2);
    expect((await factsOf()).at(-1)).toMatchObject({
      type: 'mfa.device-enrolled.v1',
      data: { deviceId: toyId, kind: 'toy-key', strongFactors: 2 },
    });
    expect(records.map(({ factor, outcome }) => [factor, outcome])).toEqual([
      ['otp', 'passed'],
      ['toy-key', 'passed'],
    ]);
  });

  test('a session has one enrolment of each kind, the same on each reload', async () => {
    const { start, startToy } = toyStory();
    const [app, key] = [await start(), await startToy(session())];
    expect(key.pendingId).not.toBe(app.pendingId);
    expect(await Promise.all([start(), startToy(session())])).toEqual([app, key]);
  });

  test('a double click gets the first answer again, another answer is a wrong one', async () => {
    const { startToy, confirmToy } = toyStory();
    const { pendingId, key, nonce } = await startToy(session());
    const click = () => confirmToy(pendingId, toyResponse(key, nonce), session());
    const [one, two] = await Promise.all([click(), click()]);
    expect(one).toMatchObject({ deviceId: pendingId, strongFactors: 1, amr: ['hwk'] });
    expect(two).toEqual(one);
    await expect(confirmToy(pendingId, 'another', session())).rejects.toMatchObject({
      code: 'code-wrong',
      params: { attemptsLeft: 4 },
    });
  });

  test('is asked, answers, and passes once', async () => {
    const { enrol, enrolToy, ask, answer, ports } = toyStory();
    await enrol();
    const { toyId, key } = await enrolToy();
    const response = toyResponse(key, await ask(toyId));
    const passed = await answer(toyId, response);
    expect(passed).toEqual({ deviceId: toyId, amr: ['hwk'], factors: await listDevices(ports, session()) });
    expect(passed.factors?.devices.map(({ lastUsedAt }) => lastUsedAt)).toEqual([
      null,
      '2026-12-01T01:00:30.000Z',
    ]);
    await expect(answer(toyId, response)).rejects.toMatchObject({ code: 'code-used' });
    expect(await answer(toyId, toyResponse(key, await ask(toyId)))).toMatchObject({ deviceId: toyId });
  });

  test('of fifty answers at once one passes, and no attempt is spent', async () => {
    const { enrolToy, enrol, ask, answer, ports, clock } = toyStory();
    await enrol();
    const { toyId, key } = await enrolToy();
    const response = toyResponse(key, await ask(toyId));
    const unthrottled = {
      ...ports,
      throttles: {
        reserve: async () => ({ granted: true as const, id: 'none', until: clock.now(), left: 4 }),
        release: async () => {},
        seePause: async () => null,
      },
    };
    const outcomes = await outcomesOf(
      Array.from({ length: 50 }, () =>
        verifyChallenge(unthrottled, session(), { deviceId: toyId, answer: { response } }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'code-used')).toHaveLength(49);
    await expect(answer(toyId, response)).rejects.toMatchObject({ code: 'code-used' });
  });

  test('wrong answers count for all kinds together, unreadable ones not at all', async () => {
    const { enrol, enrolToy, ask, answer, challenge, code, ports } = toyStory();
    const { deviceId, secret } = await enrol();
    const { toyId } = await enrolToy();
    await ask(toyId);
    await expect(answer(toyId, 'wrong')).rejects.toMatchObject({
      code: 'code-wrong',
      params: { attemptsLeft: 4 },
    });
    await expect(challenge(deviceId, code(secret, 3600))).rejects.toMatchObject({
      code: 'code-wrong',
      params: { attemptsLeft: 3 },
    });
    const unread = verifyChallenge(ports, session(), { deviceId: toyId, answer: { code: '123456' } });
    await expect(unread).rejects.toMatchObject({ code: 'code-malformed', params: {} });
  });

  test('its secret is sealed at rest', async () => {
    const { startToy, confirmToy, collections } = toyStory();
    const { pendingId, key, nonce } = await startToy(session());
    const stored = async () => JSON.stringify(await collections.factors.get(ACCOUNT));
    expect(await stored()).not.toContain(key);
    await confirmToy(pendingId, toyResponse(key, nonce), session());
    expect(await stored()).not.toContain(key);
    expect(await stored()).toContain('"ct"');
  });
});

describe('a kind is asked only what it is there for', () => {
  test('an app is asked nothing', async () => {
    const { enrol, ports } = mfaStory();
    const { deviceId } = await enrol();
    expect(await startChallenge(ports, session(), { deviceId })).toEqual({ deviceId, shown: null });
  });

  test('a kind that nobody has is not begun', async () => {
    const { ports } = mfaStory();
    const begun = startEnrolment(ports, session(), { kind: 'toy-key', accountLabel: 'kg7m4821' });
    await expect(begun).rejects.toMatchObject({ code: 'invalid-request', params: { field: 'kind' } });
  });
});

type IsFactor<Given> = Given extends Factor<ToyParts> ? true : false;
type Without<Verb extends keyof Factor> = IsFactor<Omit<Factor<ToyParts>, Verb>>;

test('a kind that lacks a verb, or leaves a secret open, does not compile', () => {
  const whole: IsFactor<Factor<ToyParts>> = true;
  const lacking: [
    Without<'readAnswer'>,
    Without<'begin'>,
    Without<'show'>,
    Without<'confirm'>,
    Without<'wasConfirmedBy'>,
    Without<'challenge'>,
    Without<'verify'>,
  ] = [false, false, false, false, false, false, false];
  const open: IsFactor<Omit<Factor<ToyParts>, 'sealed'> & { sealed: object }> = false;
  expect([whole, ...lacking, open]).toEqual([true, ...lacking.map(() => false), false]);
});
