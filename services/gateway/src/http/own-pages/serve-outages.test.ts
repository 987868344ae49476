import { PATHS } from '@genkan/contracts';
import { expect, test } from '@jest/globals';
import { page } from '../../domain/answer.ts';
import type { MemberJourney } from '../../journeys/visit.ts';
import type { GatewayStory } from '../../testing/gateway-story.ts';
import { tellStories } from '../../testing/tell-stories.ts';

const begin = tellStories();
const FORM = { csrf: 'csrf-1', nonce: 'n'.repeat(22) };

/** A full member's form; Redis goes while its work is done. */
async function posting(work: () => ReturnType<MemberJourney>) {
  const journey: MemberJourney = () => {
    story.store.setAway(true);
    return work();
  };
  const access = { levels: ['full' as const] };
  const story: GatewayStory = await begin({
    routes: [{ name: 'verify-otp', method: 'post', path: '/form', access, journey }],
  });
  const member = await story.browserWith();
  return { story, member, post: () => member.post('/form', FORM) };
}

test('what is done is done: an answer that cannot be kept for a second click is still the answer', async () => {
  const { post } = await posting(async () => page('<p>done</p>'));
  expect(await post()).toMatchObject({ status: 200, html: '<p>done</p>' });
});

test('a failure is told as what it was, also where the form cannot be given free again', async () => {
  const { post } = await posting(() => Promise.reject(new TypeError('no')));
  const failed = await post();
  expect(failed.status).toBe(500);
  expect(failed.html).toContain('GENKAN-5000');
});

test('while Redis is away a form is not done at all: nobody could tell whether it was done before', async () => {
  let done = 0;
  const { story, member, post } = await posting(async () => {
    done += 1;
    return page('');
  });
  story.store.setAway(true);
  expect((await post()).status).toBe(503);
  expect(done).toBe(0);
  expect(Object.keys(member.cookies())).toEqual(['genkan']);
});

test('a page for everybody is shown to everybody, whatever is away; a page of a member to nobody', async () => {
  const story = await begin();
  const member = await story.browserWith();
  story.store.setAway(true);
  expect((await story.browser().open(PATHS.signIn)).status).toBe(200);
  expect((await member.open(PATHS.signIn)).status).toBe(200);
  expect((await member.open(PATHS.home)).status).toBe(503);
});
