import { type Device, FACTOR_KINDS, PATHS } from '@genkan/contracts';
import { describe, expect, test } from '@jest/globals';
import { deviceOf } from '../../testing/device-of.ts';
import { tellStories } from '../../testing/tell-stories.ts';
import { toy, toyPaths, toyWords } from '../../testing/toy-factor.tsx';
import { type ToyTold, tellToy, toyDevice } from '../../testing/toy-story.ts';
import { bannerWords } from '../../text/banners.ts';
import type { FactorJourney } from './factor-journey.ts';
import { otp } from './otp.ts';

const phone = deviceOf({ lastUsedAt: '2026-04-01T00:00:00Z' });
const tell = tellStories();

/** A member who has shown the password, at a gateway with one more kind. */
async function begin(devices: readonly Device[], differently: Partial<ToyTold> = {}) {
  const { told, heard } = tellToy({ devices, ...differently });
  const story = await tell(told);
  return { story, heard, member: await story.browserWith({ level: 'password', amr: ['pwd'] }) };
}

describe('a kind that comes by its words, its view and its journey: the set-up', () => {
  test('is the page that is due, and shows what mfa gave for it', async () => {
    const { member, heard } = await begin([]);
    expect((await member.open(PATHS.home)).location).toBe(toyPaths.enrol);
    const shown = await member.open(toyPaths.enrol);
    expect(shown.status).toBe(200);
    expect(shown.html).toContain('富士山');
    expect(heard).toEqual([{ kind: 'hologram', accountLabel: 'hanako90' }]);
  });

  test('a slip is told in its own words before a guess is spent, a wrong answer after one', async () => {
    const { member, story } = await begin([]);
    const slip = await member.submit(toyPaths.enrol, toyPaths.enrol);
    expect(slip.status).toBe(422);
    expect(slip.html).toContain(toyWords.ja.missing.what);
    expect(story.asked()).not.toContain('mfa confirmEnrolment');
    const wrong = await member.submit(toyPaths.enrol, toyPaths.enrol, { gesture: '立つ' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain(`<a href="#gesture">${toyWords.ja.wrong.what}</a>`);
  });

  test('the right answer reaches mfa, raises the session and ends on a page of the kind', async () => {
    const { member, heard, story } = await begin([]);
    const done = await member.submit(toyPaths.enrol, toyPaths.enrol, { gesture: '手を振る' });
    expect(done).toMatchObject({ status: 303, location: toyPaths.enrolled });
    expect(heard.at(-1)).toEqual({ pendingId: 'p-1', answer: { gesture: '手を振る' }, deviceName: '立体像' });
    expect((await member.open(toyPaths.enrolled)).html).toContain('立体像 new');
    const session = await story.sessions.read(member.cookies().genkan ?? '');
    expect(session).toMatchObject({ level: 'full', amr: ['pwd', 'hwk'] });
  });

  test('that took too long begins anew, with what the kind says of it', async () => {
    const { member } = await begin([]);
    const late = await member.submit(toyPaths.enrol, toyPaths.enrol, { gesture: '遅い' });
    expect(late.location).toBe(`${toyPaths.enrol}?banner=${toy.banners.expired}`);
  });

  test('that may be done already says so in the words of the kind', async () => {
    const { member } = await begin([], { earlierStillGood: true });
    const { html } = await member.open(toyPaths.enrol);
    expect(html).toContain(bannerWords.ja[toy.banners.earlierStillGood].body);
  });

  test('of a kind that is not due leads to the one that is', async () => {
    const { member } = await begin([], { kinds: [otp, toy] });
    expect(await member.open(toyPaths.enrol)).toMatchObject({ status: 303, location: PATHS.otpEnrol });
  });
});

describe('a kind that comes by its words, its view and its journey: the question', () => {
  test('is asked of whoever used it last, of its devices alone, the one used last first', async () => {
    const later = toyDevice('b', '2026-04-02T00:00:00Z');
    const { member } = await begin([phone, toyDevice('a'), later], { kinds: [otp, toy] });
    expect((await member.open(PATHS.home)).location).toBe(toyPaths.challenge);
    const { html } = await member.open(toyPaths.challenge);
    expect(html).toContain('bの桜');
    expect(html.match(/name="device" value="[^"]+"/g)).toEqual([
      'name="device" value="a"',
      'name="device" value="b"',
    ]);
  });

  test('after a slip it is the chosen device that is asked, and no other one can be named', async () => {
    const { member, heard } = await begin([toyDevice('a'), toyDevice('b', '2026-04-02T00:00:00Z')]);
    const slip = await member.submit(toyPaths.challenge, toyPaths.challenge, { device: 'a' });
    expect(slip.status).toBe(422);
    expect(slip.html).toContain('aの桜');
    const foreign = await member.submit(toyPaths.challenge, toyPaths.challenge, { device: 'z' });
    expect(foreign.html).toContain('bの桜');
    expect(heard).toEqual([]);
  });

  test('a wrong answer is told in its own words, the right one opens the portal', async () => {
    const { member, heard } = await begin([toyDevice('a')]);
    const wrong = await member.submit(toyPaths.challenge, toyPaths.challenge, { gesture: '立つ' });
    expect(wrong.html).toContain(`<a href="#gesture">${toyWords.ja.wrong.what}</a>`);
    const right = await member.submit(toyPaths.challenge, toyPaths.challenge, { gesture: '手を振る' });
    expect(right).toMatchObject({ status: 303, location: PATHS.home });
    expect(heard.at(-1)).toEqual({ deviceId: 'a', answer: { gesture: '手を振る' } });
    expect((await member.open(PATHS.home)).status).toBe(200);
  });

  test('too many wrong answers are told on the page of all kinds, in its own words', async () => {
    const { member } = await begin([toyDevice('a')]);
    const paused = await member.submit(toyPaths.challenge, toyPaths.challenge, { gesture: '何度も' });
    expect(paused.status).toBe(429);
    expect(paused.html).toContain(`<p>${toy.locked.ja}`);
  });

  test('an app is asked nothing', async () => {
    const { member, story } = await begin([phone]);
    expect((await member.open(PATHS.otpChallenge)).status).toBe(200);
    expect(story.asked()).not.toContain('mfa startChallenge');
  });
});

type IsJourney<Given> = Given extends FactorJourney ? true : false;
type Without<Part extends keyof FactorJourney> = IsJourney<Omit<FactorJourney, Part>>;

test('a kind whose journey lacks a part does not compile', () => {
  const whole: IsJourney<FactorJourney> = true;
  const lacking: [
    Without<'kind'>,
    Without<'paths'>,
    Without<'locked'>,
    Without<'banners'>,
    Without<'readAnswer'>,
    Without<'explain'>,
    Without<'enrolPage'>,
    Without<'challengePage'>,
  ] = [false, false, false, false, false, false, false, false];
  expect([whole, ...lacking]).toEqual([true, ...lacking.map(() => false)]);
  expect(FACTOR_KINDS).not.toContain(toy.kind);
});
