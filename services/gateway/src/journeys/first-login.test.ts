import { identityRoutes, PATHS, type ProblemCode, problem } from '@genkan/contracts';
import { ServiceUnavailable } from '@genkan/platform';
import { describe, expect, test } from '@jest/globals';
import type { Identity } from '../clients/identity.ts';
import { hiddenFields } from '../testing/browser.ts';
import { firstLoginAt } from '../testing/first-login-at.ts';
import { STEPS_OF_STORY, type StepOfStory } from '../testing/first-login-steps.ts';
import { readPage } from '../testing/read-page.ts';
import { tellFirstLogins } from '../testing/tell-first-logins.ts';
import { textIn } from '../text/text.ts';

const UNTIL = '2026-04-01T00:12:00Z';
const begin = tellFirstLogins();

/** The step is due, and identity says this to the answer. */
const answeredBy = ({ step, verb }: StepOfStory, says: () => Promise<unknown>) =>
  begin(firstLoginAt(step), { [verb]: says } as Partial<Identity>);
const refusing = (step: StepOfStory, error: Error) => answeredBy(step, () => Promise.reject(error));

/** The steps whose answer identity may refuse so. */
const refusableBy = (code: ProblemCode) =>
  STEPS_OF_STORY.filter(({ verb }) =>
    (identityRoutes[verb].problems as readonly ProblemCode[]).includes(code),
  );
/** Where things stand when they went on meanwhile. */
const elsewhere = ({ step }: StepOfStory) =>
  step === 'email'
    ? ({ step: 'password', path: PATHS.password } as const)
    : ({ step: 'email', path: PATHS.email } as const);

describe.each(STEPS_OF_STORY)('$step', (at) => {
  test('its page is there while it is due, and its form carries the revision', async () => {
    const { member } = await begin(firstLoginAt(at.step, { rev: 7 }));
    const shown = await member.open(at.path);
    expect(shown.status).toBe(200);
    expect(readPage(shown.html)).toMatchObject({ marked: [], hasBanner: false, filled: { rev: '7' } });
  });

  test('while another step is due its page leads there', async () => {
    const { member } = await begin(firstLoginAt(elsewhere(at).step));
    expect(await member.open(at.path)).toMatchObject({ status: 303, location: elsewhere(at).path });
  });

  test('while it is paused its page says until when', async () => {
    const { member } = await begin(firstLoginAt(at.step, { pausedUntil: UNTIL }));
    const shown = await member.open(at.path);
    expect(shown.status).toBe(429);
    expect(shown.html).toContain(textIn('ja').time.clock(9, 12));
  });

  test('an answer that is taken leads to the page that is due next', async () => {
    const taken = { ...firstLoginAt(at.after.step), epoch: 2, enrolBy: UNTIL };
    const { member } = await answeredBy(at, async () => taken);
    const answer = await member.submit(at.path, at.path, at.typed);
    expect(answer).toMatchObject({ status: 303, location: at.after.path });
  });

  test('while identity does not answer nothing is lost, and the form may be sent again', async () => {
    const { member, story } = await refusing(at, new ServiceUnavailable('identity'));
    const session = member.cookies().genkan;
    const form = hiddenFields((await member.open(at.path)).html, at.path);
    expect((await member.post(at.path, { ...form, ...at.typed })).status).toBe(503);
    expect((await member.post(at.path, { ...form, ...at.typed })).status).toBe(503);
    expect(story.askedWith(`identity ${at.verb}`)).toHaveLength(2);
    expect(member.cookies().genkan).toBe(session);
  });

  test('while identity cannot say where things stand there is no page', async () => {
    const readFirstLogin = () => Promise.reject(new ServiceUnavailable('identity'));
    const { member } = await begin(firstLoginAt(at.step), { readFirstLogin });
    expect((await member.open(at.path)).status).toBe(503);
  });

  test('a credential that was replaced meanwhile is told so', async () => {
    const { member } = await refusing(at, problem('session-ended'));
    expect((await member.submit(at.path, at.path, at.typed)).status).toBe(401);
  });
});

test.each(refusableBy('throttled'))('$step: too many tries, and until when', async (at) => {
  const { member } = await refusing(at, problem('throttled', { until: UNTIL }));
  const answer = await member.submit(at.path, at.path, at.typed);
  expect(answer.status).toBe(429);
  expect(answer.html).toContain(textIn('ja').time.clock(9, 12));
});

describe('what changed in another tab', () => {
  test.each(refusableBy('step-not-due'))('$step: no longer due, leads on without a word', async (at) => {
    const { member, meanwhile } = await refusing(at, problem('step-not-due', { next: elsewhere(at).step }));
    const { html } = await member.open(at.path);
    meanwhile(firstLoginAt(elsewhere(at).step));
    const answer = await member.post(at.path, { ...hiddenFields(html, at.path), ...at.typed });
    expect(answer).toMatchObject({ status: 303, location: elsewhere(at).path });
  });

  test.each(refusableBy('stale-form'))('$step: an older form leads on to a page that says so', async (at) => {
    const { member, meanwhile } = await refusing(at, problem('stale-form'));
    const { html } = await member.open(at.path);
    meanwhile(firstLoginAt(elsewhere(at).step));
    const answer = await member.post(at.path, { ...hiddenFields(html, at.path), ...at.typed });
    expect(answer.status).toBe(303);
    expect(answer.location).toContain('stale-form');
    expect(answer.location.split('?')[0]).toBe(elsewhere(at).path);
    expect(readPage((await member.open(answer.location)).html).hasBanner).toBe(true);
  });

  test.each(refusableBy('stale-form'))('$step: a form without a revision is an older one', async (at) => {
    for (const rev of ['', 'x', '-1', '1'.repeat(10)]) {
      const { member, story } = await answeredBy(at, async () => firstLoginAt(at.after.step));
      const answer = await member.submit(at.path, at.path, { ...at.typed, rev });
      expect(answer.location).toContain('stale-form');
      expect(story.askedWith(`identity ${at.verb}`)).toEqual([]);
    }
  });

  test.each(STEPS_OF_STORY.filter(({ typed }) => Object.keys(typed).length > 0))(
    '$step: an empty form of it leads on as well',
    async (at) => {
      const { member, meanwhile } = await begin(firstLoginAt(at.step));
      const { html } = await member.open(at.path);
      meanwhile(firstLoginAt(elsewhere(at).step));
      const nothing = Object.fromEntries(Object.keys(at.typed).map((name) => [name, '']));
      const answer = await member.post(at.path, { ...hiddenFields(html, at.path), ...nothing });
      expect(answer).toMatchObject({ status: 303, location: elsewhere(at).path });
    },
  );
});
