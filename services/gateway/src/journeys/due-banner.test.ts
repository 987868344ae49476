import { type Gate, type Level, PATHS } from '@genkan/contracts';
import { expect, test } from '@jest/globals';
import type { Session } from '../domain/session.ts';
import { deviceOf, factorsWith } from '../testing/device-of.ts';
import { enrolmentOf } from '../testing/enrolment-of.ts';
import { firstLoginAt } from '../testing/first-login-at.ts';
import { STEPS_OF_STORY } from '../testing/first-login-steps.ts';
import { gateOf } from '../testing/gate-of.ts';
import type { Told } from '../testing/gateway-story.ts';
import { readPage } from '../testing/read-page.ts';
import { tellStories } from '../testing/tell-stories.ts';
import { textIn } from '../text/text.ts';

const begin = tellStories();
const invited = async (): Promise<Gate> => gateOf({ state: 'invited' });
const withDevices = (...devices: Parameters<typeof factorsWith>): Told => ({
  mfa: { listDevices: async () => factorsWith(...devices), startEnrolment: async () => enrolmentOf() },
});
const password: Partial<Session> = { level: 'password', amr: ['pwd'] };
const expired: Partial<Session> = { level: 'expired-credential', amr: ['pwd'] };

/** Every page that may be due, and who finds it so. */
const DUE: readonly [string, Partial<Session>, Told][] = [
  [PATHS.home, {}, withDevices(deviceOf())],
  [PATHS.otpChallenge, password, withDevices(deviceOf())],
  [PATHS.otpEnrol, password, withDevices()],
  [PATHS.done, { ...password, justCompleted: true }, withDevices()],
  [PATHS.expired, expired, { identity: { readGate: invited } }],
  [PATHS.reissued, { ...expired, reissued: true }, { identity: { readGate: invited } }],
  ...STEPS_OF_STORY.map(({ step, path }): [string, Partial<Session>, Told] => [
    path,
    { level: 'first-login', amr: ['pwd'] },
    { identity: { readGate: invited, readFirstLogin: async () => firstLoginAt(step) } },
  ]),
];

/** A form that each level may send; whoever is fully signed in has none yet that a stale token could spoil. */
const FORM_OF: Partial<Record<Level, string>> = {
  'expired-credential': PATHS.expired,
  'first-login': PATHS.birthDate,
  password: PATHS.otpChallenge,
};

test.each(DUE)('8.18: whoever is led to %s reads there why', async (path, session, told) => {
  const member = await (await begin(told)).browserWith(session);
  const form = FORM_OF[session.level ?? 'full'];
  const led = form ? (await member.post(form, { csrf: 'csrf-of-another-tab' })).location : '';
  if (form) expect(led).toBe(`${path}?banner=stale-form`);
  const { html } = await member.open(`${path}?banner=stale-form`);
  expect(readPage(html).hasBanner).toBe(true);
  expect(html).toContain(textIn('ja').banners['stale-form'].body);
  // Nor a word that is none of ours.
  const plain = await member.open(path);
  expect(readPage((await member.open(`${path}?banner=you-won`)).html).hasBanner).toBe(
    readPage(plain.html).hasBanner,
  );
});
