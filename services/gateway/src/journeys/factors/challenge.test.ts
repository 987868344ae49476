import { PATHS, PROBLEMS } from '@genkan/contracts';
import { Problem } from '@genkan/kernel';
import { describe, expect, test } from '@jest/globals';
import type { Mfa } from '../../clients/mfa.ts';
import { deviceOf, factorsWith } from '../../testing/device-of.ts';
import { readPage } from '../../testing/read-page.ts';
import { tellStories } from '../../testing/tell-stories.ts';
import { devicePickerWords } from '../../text/words/device-picker.ts';

const begin = tellStories();
const PHONE = deviceOf({ lastUsedAt: '2026-03-01T00:00:00Z' });
const TABLET = deviceOf({
  id: 'b8b5dd5c-6a1d-4f6b-9b5c-1d2e3f405162',
  name: '予備',
  lastUsedAt: '2026-03-31T00:00:00Z',
});
const CARD = deviceOf({ id: '7d444840-9dc0-41d1-b245-5ffdce74fad2', kind: 'smart-card', name: '社員証' });

/** A member with the password proven, and these devices. */
async function beginAsking(devices = [PHONE], told: Partial<Mfa> = {}) {
  const story = await begin({ mfa: { listDevices: async () => factorsWith(...devices), ...told } });
  return { story, member: await story.browserWith({ level: 'password', amr: ['pwd'] }) };
}

const passing = (more: Partial<Awaited<ReturnType<Mfa['verifyChallenge']>>> = {}) =>
  beginAsking([PHONE], { verifyChallenge: async () => ({ deviceId: PHONE.id, amr: ['otp'], ...more }) });

describe('which device is asked for', () => {
  test('the only one, by its name', async () => {
    const { member } = await beginAsking();
    const { html } = await member.open(PATHS.otpChallenge);
    expect(html).toContain(PHONE.name);
    expect(readPage(html)).toMatchObject({ chosen: {}, filled: { device: PHONE.id } });
  });

  test('of two either may be chosen; the one of the latest sign-in is', async () => {
    const { member } = await beginAsking([PHONE, TABLET]);
    const { html } = await member.open(PATHS.otpChallenge);
    expect(html).toContain(PHONE.name);
    expect(readPage(html).chosen).toEqual({ device: TABLET.id });
  });

  test('of two that never signed in the first is chosen, and of none is it said that it did', async () => {
    const unused = [PHONE, TABLET].map((device) => ({ ...device, lastUsedAt: null }));
    const { member } = await beginAsking(unused);
    const { html } = await member.open(PATHS.otpChallenge);
    expect(readPage(html).chosen).toEqual({ device: PHONE.id });
    expect(html).not.toContain(devicePickerWords.ja.lastUsed);
  });

  test('one of a kind that only a newer gateway can ask stands not among them', async () => {
    const { member } = await beginAsking([PHONE, CARD]);
    const { html } = await member.open(PATHS.otpChallenge);
    expect(html).not.toContain(CARD.name);
    expect(readPage(html).filled.device).toBe(PHONE.id);
  });

  test('where there is none but those a page says so, and there is no form that cannot work', async () => {
    const { member } = await beginAsking([CARD]);
    const shown = await member.open(PATHS.otpChallenge);
    expect(shown.status).toBe(PROBLEMS['factor-unsupported'].status);
    expect(shown.html).not.toContain('name="otp"');
  });

  test('whoever has none is led to the set-up', async () => {
    const { member } = await beginAsking([]);
    expect((await member.open(PATHS.otpChallenge)).location).toBe(PATHS.otpEnrol);
  });
});

describe('the right code', () => {
  const typed = { otp: '１２３ ４５６' };

  test('is asked for as it was typed, and opens the portal by another session', async () => {
    const { story, member } = await passing();
    const before = story.browser(`genkan=${member.cookies().genkan}`);
    const answer = await member.submit(PATHS.otpChallenge, PATHS.otpChallenge, typed);
    expect(answer).toMatchObject({ status: 303, location: PATHS.home });
    expect(story.askedWith('mfa verifyChallenge')).toEqual([
      { deviceId: PHONE.id, answer: { code: typed.otp } },
    ]);
    expect((await member.open(PATHS.home)).status).toBe(200);
    expect((await before.open(PATHS.otpChallenge)).status).toBe(401);
    expect(await story.sessions.read(member.cookies().genkan ?? '')).toMatchObject({ amr: ['pwd', 'otp'] });
  });

  test.each([
    ['mfa is not asked for what it has just said', { factors: factorsWith(PHONE) }, []],
    ['an older mfa that leaves it out is asked, once', {}, ['mfa listDevices']],
  ])('at home %s', async (_what, more, expected) => {
    const { story, member } = await passing(more);
    const { location } = await member.submit(PATHS.otpChallenge, PATHS.otpChallenge, typed);
    const asked = story.asked().length;
    expect((await member.open(location)).html).toContain(PHONE.name);
    expect(story.asked().slice(asked)).toEqual(expected);
  });
});

describe('where nothing was chosen or typed nobody is asked', () => {
  test.each([
    ['no device', { device: '', otp: '123456' }, ['device']],
    ['no code', { device: PHONE.id, otp: ' 　' }, ['otp']],
  ])('%s', async (_what, typed, marked) => {
    const { story, member } = await beginAsking([PHONE, TABLET]);
    const answer = await member.submit(PATHS.otpChallenge, PATHS.otpChallenge, typed);
    expect(answer.status).toBe(422);
    const seen = readPage(answer.html);
    expect(seen.marked).toEqual(marked);
    expect(seen.filled.otp ?? '').toBe(typed.otp);
    expect(seen.chosen.device).toBe(typed.device || TABLET.id);
    expect(story.asked()).not.toContain('mfa verifyChallenge');
  });
});

describe('what cannot be a code', () => {
  const refuse: Partial<Mfa> = {
    verifyChallenge: async () => {
      throw new Problem('code-malformed');
    },
  };

  test.each(['1234567', 'abcdef'])(
    '%s is told by mfa, which writes down each try; it stays in the field',
    async (otp) => {
      const { story, member } = await beginAsking([PHONE], refuse);
      const answer = await member.submit(PATHS.otpChallenge, PATHS.otpChallenge, { otp });
      expect(answer.status).toBe(422);
      expect(readPage(answer.html)).toMatchObject({ marked: ['otp'], filled: { otp } });
      expect(story.askedWith('mfa verifyChallenge')).toEqual([{ deviceId: PHONE.id, answer: { code: otp } }]);
    },
  );

  test('however long it is, mfa is sent no more than it takes', async () => {
    const { story, member } = await beginAsking([PHONE], refuse);
    const answer = await member.submit(PATHS.otpChallenge, PATHS.otpChallenge, { otp: '1'.repeat(5000) });
    expect(answer.status).toBe(422);
    expect(readPage(answer.html).marked).toEqual(['otp']);
    const answers = story.askedWith('mfa verifyChallenge').map((asked) => JSON.stringify(asked).length);
    expect(Math.max(...answers)).toBeLessThan(250);
  });
});
