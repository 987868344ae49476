import { PATHS } from '@genkan/contracts';
import { describe, expect, test } from '@jest/globals';
import { deviceOf, factorsWith } from '../testing/device-of.ts';
import { enrolmentOf } from '../testing/enrolment-of.ts';
import { firstLoginAt } from '../testing/first-login-at.ts';
import { gateOf } from '../testing/gate-of.ts';
import type { GatewayStory } from '../testing/gateway-story.ts';
import { proofOf } from '../testing/proof-of.ts';
import { tellStories } from '../testing/tell-stories.ts';

const TYPED = { userId: 'hanako90', password: 'right-pass1' };
const begin = tellStories();

const invited = (state: 'invited' | 'expired') =>
  proofOf({ state, enrolBy: null, gate: gateOf({ state: 'invited' }) });

const beginWith = (proof = proofOf(), devices = factorsWith()) =>
  begin({
    identity: { signIn: async () => proof, readFirstLogin: async () => firstLoginAt('birth-date') },
    mfa: {
      listDevices: async () => devices,
      startEnrolment: async () => enrolmentOf(),
    },
  });

async function signIn(story: GatewayStory) {
  const browser = story.browser();
  return { browser, answer: await browser.submit(PATHS.signIn, PATHS.signIn, TYPED) };
}

describe('who proved something is led to the page that is due, and it is there', () => {
  const passkey = deviceOf({ id: 'b8b5dd5c-6a1d-4f6b-9b5c-1d2e3f405162', kind: 'passkey' });
  test.each([
    ['an invited member', invited('invited'), factorsWith(), PATHS.birthDate],
    ['an invited member whose time is over', invited('expired'), factorsWith(), PATHS.expired],
    ['a member without a second factor', proofOf(), factorsWith(), PATHS.otpEnrol],
    ['a member with an authenticator app', proofOf(), factorsWith(deviceOf()), PATHS.otpChallenge],
    ['one with a passkey besides', proofOf(), factorsWith(passkey, deviceOf()), PATHS.otpChallenge],
    [
      'an account that is about to close',
      proofOf({ gate: gateOf({ state: 'closing' }) }),
      factorsWith(),
      PATHS.otpEnrol,
    ],
  ])('%s', async (_who, proof, devices, due) => {
    const { browser, answer } = await signIn(await beginWith(proof, devices));
    expect(answer).toMatchObject({ status: 303, location: due });
    expect((await browser.open(due)).status).toBe(200);
    expect((await browser.open(PATHS.home)).location).toBe(due);
  });
});

describe('what the pages of the same sign-in ask', () => {
  test('nothing of the gate, and mfa not a second time', async () => {
    const story = await beginWith(proofOf(), factorsWith(deviceOf()));
    const { browser, answer } = await signIn(story);
    await browser.open(answer.location);
    expect(story.asked()).toEqual(['identity signIn', 'mfa listDevices']);
  });

  test('the set-up asks for nothing but its key', async () => {
    const story = await beginWith(proofOf());
    const { browser, answer } = await signIn(story);
    await browser.open(answer.location);
    expect(story.asked()).toEqual(['identity signIn', 'mfa listDevices', 'mfa startEnrolment']);
  });

  test('five seconds later they ask again, both', async () => {
    const story = await beginWith(proofOf(), factorsWith(deviceOf()));
    const { browser, answer } = await signIn(story);
    story.clock.advance(5_001);
    await browser.open(answer.location);
    expect(story.asked().slice(2)).toEqual(['identity readGate', 'mfa listDevices']);
  });

  test('an older identity that leaves the gate out is asked for it, once', async () => {
    const { gate, ...older } = proofOf();
    const story = await beginWith(older, factorsWith(deviceOf()));
    const { browser, answer } = await signIn(story);
    expect((await browser.open(answer.location)).status).toBe(200);
    expect((await browser.open(answer.location)).html).toContain(gate?.displayName);
    expect(story.asked().filter((name) => name === 'identity readGate')).toHaveLength(1);
  });
});

describe('who comes back to the sign-in page', () => {
  test('with both factors proven is led home', async () => {
    const member = await (await begin()).browserWith();
    expect(await member.open(PATHS.signIn)).toMatchObject({ status: 303, location: PATHS.home });
  });

  test('half signed in may begin anew', async () => {
    const member = await (await begin()).browserWith({ level: 'password', amr: ['pwd'] });
    expect((await member.open(PATHS.signIn)).status).toBe(200);
  });

  test('and signs in gets another session, and the old one is over', async () => {
    const story = await beginWith(proofOf(), factorsWith(deviceOf()));
    const member = await story.browserWith();
    const before = story.browser(`genkan=${member.cookies().genkan}`);
    await member.post(PATHS.signIn, TYPED);
    expect(member.cookies()).not.toEqual(before.cookies());
    expect(await before.open(PATHS.home)).toMatchObject({ status: 303, location: PATHS.signIn });
    expect((await member.open(PATHS.otpChallenge)).status).toBe(200);
  });
});
