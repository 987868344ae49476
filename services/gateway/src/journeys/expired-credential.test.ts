import { PATHS, PROBLEMS, problem } from '@genkan/contracts';
import { ServiceUnavailable } from '@genkan/platform';
import { describe, expect, test } from '@jest/globals';
import type { Identity } from '../clients/identity.ts';
import type { Session } from '../domain/session.ts';
import { hiddenFields } from '../testing/browser.ts';
import { gateOf } from '../testing/gate-of.ts';
import { readPage } from '../testing/read-page.ts';
import { tellStories } from '../testing/tell-stories.ts';
import { textIn } from '../text/text.ts';

const EXPIRED: Partial<Session> = { level: 'expired-credential', amr: ['pwd'], enrolBy: null };
const begin = tellStories();

/** An invited account of the first number; a press on the button raises epoch and number by one. */
async function beginExpired(reissueCredential?: Identity['reissueCredential']) {
  let number = 1;
  const press = async () => {
    number = 2;
    return { epoch: number, credentialNo: number };
  };
  const readGate = async () => gateOf({ state: 'invited', epoch: number, credentialNo: number });
  const story = await begin({ identity: { readGate, reissueCredential: reissueCredential ?? press } });
  return { story, member: await story.browserWith(EXPIRED) };
}

const presses = (story: Awaited<ReturnType<typeof begin>>) =>
  story.askedWith('identity reissueCredential').length;

test('the page is one button, and nothing is ordered by looking at it', async () => {
  const { story, member } = await beginExpired();
  expect((await member.open(PATHS.expired)).status).toBe(200);
  expect((await member.open(PATHS.reissued)).location).toBe(PATHS.expired);
  expect(presses(story)).toBe(0);
});

test('pressed, a new notice is on its way, and the session that proved the old password is over', async () => {
  const { member, story } = await beginExpired();
  const before = story.browser(`genkan=${member.cookies().genkan}`);
  const answer = await member.submit(PATHS.expired, PATHS.expired);
  expect(answer).toMatchObject({ status: 303, location: PATHS.reissued });
  const shown = await member.open(PATHS.reissued);
  expect(shown.status).toBe(200);
  expect(readPage(shown.html).ways).toEqual([PATHS.signIn]);
  expect((await before.open(PATHS.expired)).status).toBe(401);
});

test('after it nothing is left but to read the notice', async () => {
  const { member, story } = await beginExpired();
  await member.submit(PATHS.expired, PATHS.expired);
  for (const path of [PATHS.expired, PATHS.birthDate, PATHS.otpEnrol, PATHS.home])
    expect(await member.open(path)).toMatchObject({ status: 303, location: PATHS.reissued });
  const { filled } = readPage((await member.open(PATHS.reissued)).html);
  const posted = await member.post(PATHS.expired, filled);
  expect(posted).toMatchObject({ status: 303, location: PATHS.reissued });
  expect(presses(story)).toBe(1);
});

describe('a second press', () => {
  test('of the same form gets the answer of the first', async () => {
    const { member, story } = await beginExpired();
    const form = hiddenFields((await member.open(PATHS.expired)).html, PATHS.expired);
    const twice = await Promise.all([member.post(PATHS.expired, form), member.post(PATHS.expired, form)]);
    expect(twice.map(({ status, location }) => [status, location])).toEqual([
      [303, PATHS.reissued],
      [303, PATHS.reissued],
    ]);
    expect(presses(story)).toBe(1);
  });

  test('in another tab of the same browser changes nothing, and leads to the same page', async () => {
    const { member, story } = await beginExpired();
    const tab = hiddenFields((await member.open(PATHS.expired)).html, PATHS.expired);
    await member.submit(PATHS.expired, PATHS.expired);
    const answer = await member.post(PATHS.expired, tab);
    expect(answer.status).toBe(303);
    expect(answer.location.split('?')[0]).toBe(PATHS.reissued);
    expect(presses(story)).toBe(1);
  });

  test('in another browser that proved the same password is answered the same', async () => {
    const { member, story } = await beginExpired();
    const other = await story.browserWith({ ...EXPIRED, handle: 'handle-2', csrf: 'csrf-2' });
    await member.submit(PATHS.expired, PATHS.expired);
    expect((await other.submit(PATHS.expired, PATHS.expired)).location).toBe(PATHS.reissued);
    expect((await other.open(PATHS.reissued)).status).toBe(200);
  });
});

test('enough for one day: a page that says so, and the button is still there', async () => {
  const { member } = await beginExpired(() => Promise.reject(problem('reissue-limit-reached')));
  const session = member.cookies().genkan;
  const answer = await member.submit(PATHS.expired, PATHS.expired);
  expect(answer.status).toBe(429);
  expect(answer.html).toContain(textIn('ja').problems['reissue-limit-reached'].next);
  expect(readPage(answer.html).ways).toEqual([PATHS.signIn]);
  expect(member.cookies().genkan).toBe(session);
  expect((await member.open(PATHS.expired)).status).toBe(200);
});

test.each([
  ['identity does not answer', new ServiceUnavailable('identity'), 503],
  ['the credential was used in another browser', problem('session-ended'), PROBLEMS['session-ended'].status],
])('nothing is promised where %s', async (_what, error, status) => {
  const { member } = await beginExpired(() => Promise.reject(error));
  expect((await member.submit(PATHS.expired, PATHS.expired)).status).toBe(status);
  expect((await member.open(PATHS.reissued)).location).toBe(PATHS.expired);
});
