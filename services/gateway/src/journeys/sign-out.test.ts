import { type Level, PATHS, problem } from '@genkan/contracts';
import { CallRefused, ServiceUnavailable } from '@genkan/platform';
import { describe, expect, test } from '@jest/globals';
import type { Identity } from '../clients/identity.ts';
import { hiddenFields } from '../testing/browser.ts';
import { deviceOf, factorsWith } from '../testing/device-of.ts';
import { gateOf } from '../testing/gate-of.ts';
import { readPage } from '../testing/read-page.ts';
import { sessionOf } from '../testing/session-of.ts';
import { tellStories } from '../testing/tell-stories.ts';

const begin = tellStories();
const FORM = { csrf: sessionOf().csrf, nonce: 'a'.repeat(22) };
const LEVELS: readonly Level[] = ['expired-credential', 'first-login', 'password', 'full'];

const beginLeaving = (endSession: Identity['endSession'] = async () => ({})) =>
  begin({
    identity: { readGate: async () => gateOf(), endSession },
    mfa: { listDevices: async () => factorsWith(deviceOf()) },
  });

test.each(LEVELS)('whoever has proven %s may leave, and nobody is asked whether', async (level) => {
  const story = await beginLeaving();
  const member = await story.browserWith({ level });
  const left = await member.post(PATHS.signOut, FORM);
  expect(left.location.split('?')[0]).toBe(PATHS.signIn);
  expect(member.cookies()).toEqual({});
  expect(story.asked()).toEqual(['identity endSession']);
});

test('the page after it says so', async () => {
  const member = await (await beginLeaving()).browserWith();
  const { location } = await member.post(PATHS.signOut, FORM);
  const shown = await member.open(location);
  expect(shown.status).toBe(200);
  expect(readPage(shown.html).hasBanner).toBe(true);
});

test('the sign-in page says nothing that it has not of its own list', async () => {
  const member = await (await beginLeaving()).browserWith();
  const { location } = await member.post(PATHS.signOut, FORM);
  for (const code of ['you-won', 'to-string', 'constructor', '%3Cb%3E'])
    expect(readPage((await member.open(location.replace('signed-out', code))).html).hasBanner).toBe(false);
});

test.each([
  ['does not answer', new ServiceUnavailable('identity')],
  ['has ended it already', problem('session-ended')],
  ['does not take the question', new CallRefused('identity')],
])('where identity %s the session ends here all the same', async (_what, error) => {
  const story = await beginLeaving(() => Promise.reject(error));
  const member = await story.browserWith();
  const kept = story.browser(`genkan=${member.cookies().genkan}`);
  expect((await member.post(PATHS.signOut, FORM)).status).toBe(303);
  expect(member.cookies()).toEqual({});
  expect(await kept.open(PATHS.home)).toMatchObject({ status: 303, location: PATHS.signIn });
});

describe('what does not end a session', () => {
  test.each(['password', 'full'] as const)(
    'to read the address, having proven %s: it leads home',
    async (level) => {
      const story = await beginLeaving();
      const member = await story.browserWith({ level });
      expect(await member.open(PATHS.signOut)).toMatchObject({ status: 303, location: PATHS.home });
      expect(member.cookies()).not.toEqual({});
      expect(story.asked()).not.toContain('identity endSession');
    },
  );

  test('a form of somebody else’s page, whatever it knows', async () => {
    const story = await beginLeaving();
    const member = await story.browserWith();
    const answer = await member.post(PATHS.signOut, FORM, { origin: 'https://elsewhere.example.jp' });
    expect(answer.status).toBe(403);
    expect((await member.open(PATHS.home)).status).toBe(200);
    expect(story.asked()).not.toContain('identity endSession');
  });
});

test.each([
  ['of an earlier session in another tab', { ...FORM, csrf: 'csrf-2' }],
  ['of a page that somebody else left open', { csrf: 'another', nonce: 'b'.repeat(22) }],
  ['that was cut off', {}],
])('a form of ours %s logs out as well', async (_which, form) => {
  const story = await beginLeaving();
  const member = await story.browserWith();
  expect((await member.post(PATHS.signOut, form)).location).toBe(`${PATHS.signIn}?banner=signed-out`);
  expect(member.cookies()).toEqual({});
  expect(story.asked()).toContain('identity endSession');
});

test('clicked twice it is done once, and both clicks get the same answer', async () => {
  const story = await beginLeaving();
  const member = await story.browserWith();
  const kept = story.browser(`genkan=${member.cookies().genkan}`);
  const form = hiddenFields((await member.open(PATHS.home)).html, PATHS.signOut);
  const first = await member.post(PATHS.signOut, form);
  const second = await kept.post(PATHS.signOut, form);
  expect([second.status, second.location]).toEqual([first.status, first.location]);
  expect(story.askedWith('identity endSession')).toHaveLength(1);
});

test('who has no session has nothing to leave', async () => {
  const stranger = (await beginLeaving()).browser();
  expect((await stranger.open(PATHS.signOut)).location).toBe(PATHS.signIn);
  expect((await stranger.post(PATHS.signOut, FORM)).location).toBe(`${PATHS.signIn}?banner=signed-out`);
});

test('whose session is over already has left, and loses the cookie', async () => {
  const story = await beginLeaving();
  const member = await story.browserWith();
  story.clock.advance(900_000);
  expect((await member.post(PATHS.signOut, FORM)).location).toBe(`${PATHS.signIn}?banner=signed-out`);
  expect(member.cookies()).toEqual({});
});
