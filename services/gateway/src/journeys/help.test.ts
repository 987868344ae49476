import { PATHS } from '@genkan/contracts';
import { describe, expect, test } from '@jest/globals';
import { firstLoginAt } from '../testing/first-login-at.ts';
import { gateOf } from '../testing/gate-of.ts';
import { readPage } from '../testing/read-page.ts';
import { tellStories } from '../testing/tell-stories.ts';

const begin = tellStories();
const OLD_PORTAL = 'https://kosmoweb.jp';

describe.each([PATHS.helpUserId, PATHS.helpPassword, PATHS.helpPrivacy])('%s', (path) => {
  test('is there for everybody, with the telephone and the way back to sign in', async () => {
    const story = await begin();
    const shown = await story.browser().open(path);
    expect(shown.status).toBe(200);
    expect(shown.html).toContain('tel:');
    expect(readPage(shown.html).ways).toContain(PATHS.signIn);
    expect(story.asked()).toEqual([]);
  });

  test('leads whoever is signed in back home, and keeps the session', async () => {
    const member = await (await begin()).browserWith();
    const shown = await member.open(path);
    expect(shown.status).toBe(200);
    expect(readPage(shown.html).ways).toContain(PATHS.home);
    expect(shown.html).toContain(gateOf().displayName);
  });

  test('helps whoever has a session that is over as a stranger', async () => {
    const story = await begin();
    const dead = story.browser(`genkan=${'x'.repeat(43)}`);
    expect(readPage((await dead.open(path)).html).ways).toContain(PATHS.signIn);
  });
});

test('in the middle of the first login the way home leads to the step that is due', async () => {
  const story = await begin({
    identity: {
      readGate: async () => gateOf({ state: 'invited' }),
      readFirstLogin: async () => firstLoginAt('password'),
    },
  });
  const member = await story.browserWith({ level: 'first-login', amr: ['pwd'] });
  expect(readPage((await member.open(PATHS.helpPassword)).html).ways).toContain(PATHS.home);
  expect((await member.open(PATHS.home)).location).toBe(PATHS.password);
});

test('an ID of the portal before the renewal is helped there, a password is not', async () => {
  const browser = (await begin()).browser();
  const waysOf = async (path: string) => readPage((await browser.open(path)).html).ways;
  expect(await waysOf(PATHS.helpUserId)).toContain(OLD_PORTAL);
  expect(await waysOf(PATHS.helpPassword)).not.toContain(OLD_PORTAL);
});

test('whoever forgot something finds help from the sign-in page', async () => {
  const { html } = await (await begin()).browser().open(PATHS.signIn);
  for (const path of [PATHS.helpUserId, PATHS.helpPassword]) expect(html).toContain(`href="${path}"`);
});
