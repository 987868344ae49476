import { PATHS, problem } from '@genkan/contracts';
import { CallFailed, ServiceUnavailable } from '@genkan/platform';
import { describe, expect, test } from '@jest/globals';
import { redirect } from '../../domain/answer.ts';
import { gateOf } from '../../testing/gate-of.ts';
import type { Told } from '../../testing/gateway-story.ts';
import { readPage } from '../../testing/read-page.ts';
import { sessionOf } from '../../testing/session-of.ts';
import { tellStories } from '../../testing/tell-stories.ts';

const begin = tellStories();
const NAME = gateOf().displayName;
const english = { readGate: async () => gateOf({ locale: 'en' }) };
const away = () => Promise.reject(new ServiceUnavailable('identity'));
const NOT_HERE = '/no-such-page';
type Member = Awaited<ReturnType<Awaited<ReturnType<typeof begin>>['browserWith']>>;

describe('8.18: a page that stands in for another knows who is signed in', () => {
  type Standing = [string, number, Told, (member: Member) => ReturnType<Member['open']>];

  test.each<Standing>([
    ['an address that there is not', 404, {}, (member) => member.open(NOT_HERE)],
    ['one to which something is sent', 404, {}, (member) => member.post(NOT_HERE, { a: 'b' })],
    [
      'a page whose service is away',
      503,
      { mfa: { listDevices: () => Promise.reject(new ServiceUnavailable('mfa')) } },
      (member) => member.open(PATHS.otpEnrolled),
    ],
    [
      'a page that fails by a mistake of ours',
      500,
      { mfa: { listDevices: () => Promise.reject(new TypeError('no')) } },
      (member) => member.open(PATHS.otpEnrolled),
    ],
    [
      'a form that another site sent',
      403,
      {},
      (member) => member.post(PATHS.email, {}, { origin: 'https://evil.example' }),
    ],
    [
      'a form that is too large',
      400,
      {},
      (member) => member.post(PATHS.email, { email: 'x'.repeat(70_000) }),
    ],
  ])('%s: the name, the log-out, the way home, the language', async (_which, status, told, come) => {
    const member = await (await begin({ ...told, identity: english })).browserWith();
    const shown = await come(member);
    expect(shown.status).toBe(status);
    expect(shown.html).toContain(NAME);
    expect(shown.html).toContain('<html lang="en"');
    expect(shown.html).toContain(`name="csrf" value="${sessionOf().csrf}"`);
    expect(readPage(shown.html).ways).toContain(PATHS.home);
    expect(readPage(shown.html).ways).not.toContain(PATHS.signIn);
    expect(member.cookies()).not.toEqual({});
  });

  test('where trying again is the way home, it is offered once', async () => {
    const listDevices = () => Promise.reject(new ServiceUnavailable('mfa'));
    const member = await (await begin({ mfa: { listDevices } })).browserWith();
    expect(readPage((await member.open(PATHS.home)).html).ways).toEqual([PATHS.home]);
  });

  test('whose session is over is a stranger there as well', async () => {
    const story = await begin({ identity: { readGate: async () => gateOf({ epoch: 2 }) } });
    for (const visitor of [await story.browserWith(), story.browser(`genkan=${'x'.repeat(43)}`)]) {
      const { status, html } = await visitor.open(NOT_HERE);
      expect(status).toBe(404);
      expect(html).not.toContain(NAME);
      expect(readPage(html).ways).toEqual([PATHS.signIn]);
    }
  });

  test('while nobody can say who it is, it is there all the same, without a name', async () => {
    const story = await begin({ identity: { readGate: away } });
    const member = await story.browserWith();
    const told = async () => {
      const [missing, failing] = [await member.open(NOT_HERE), await member.open(PATHS.home)];
      expect(missing.html + failing.html).not.toContain(NAME);
      return [missing.status, failing.status];
    };
    expect(await told()).toEqual([404, 503]);
    story.store.setAway(true);
    expect(await told()).toEqual([404, 503]);
  });

  test('what has just not answered is not waited for a second time', async () => {
    const story = await begin({ identity: { readGate: away } });
    await (await story.browserWith()).open(PATHS.home);
    expect(story.asked()).toEqual(['identity readGate']);
  });

  test.each<[string, (member: Member) => ReturnType<Member['open']>]>([
    ['a page for everybody', (member) => member.open(PATHS.signIn)],
    ['a page of a member', (member) => member.open(PATHS.home)],
    ['a page that there is not', (member) => member.open(NOT_HERE)],
    ['the way out', (member) => member.post(PATHS.signOut, { csrf: 'csrf-1' })],
  ])('nor is Redis: %s', async (_which, come) => {
    const story = await begin();
    const member = await story.browserWith();
    story.store.setAway(true);
    let reads = 0;
    const { get } = story.store;
    story.store.get = (key) => {
      reads += 1;
      return get(key);
    };
    await come(member);
    expect(reads).toBe(1);
  });
});

describe('8.18: a page for everybody needs nobody’s word', () => {
  const OPEN = [PATHS.signIn, PATHS.readTerms, PATHS.helpUserId, PATHS.helpPassword, PATHS.helpPrivacy];
  const wrong = () => Promise.reject(new CallFailed('identity'));

  test.each(OPEN)('%s, to whoever brings a cookie while identity is away', async (path) => {
    for (const readGate of [away, wrong]) {
      const story = await begin({ identity: { readGate } });
      const shown = await (await story.browserWith()).open(path);
      expect(shown.status).toBe(200);
      expect(shown.html).not.toContain(NAME);
      expect(shown.html).toContain((await story.browser().open(path)).html.split('<main', 1)[0] ?? 'no page');
    }
  });

  test.each(OPEN)('%s, to whoever brings a cookie while Redis is away', async (path) => {
    const story = await begin();
    const member = await story.browserWith();
    story.store.setAway(true);
    const shown = await member.open(path);
    expect([shown.status, shown.html.includes(NAME)]).toEqual([200, false]);
  });

  test.each([PATHS.home, PATHS.email, PATHS.otpChallenge])('%s stays closed', async (path) => {
    const story = await begin({ identity: { readGate: away } });
    const member = await story.browserWith();
    expect((await member.open(path)).status).toBe(503);
    story.store.setAway(true);
    expect((await member.open(path)).status).toBe(503);
  });

  test('whoever signs in without that word leaves nothing open behind', async () => {
    const risen = sessionOf({ handle: 'handle-2' });
    const story = await begin({
      identity: { readGate: away },
      routes: [
        {
          name: 'sign-in',
          method: 'post',
          path: PATHS.signIn,
          access: 'anyone',
          journey: async (_services, { member }) => {
            if (member) throw problem('forbidden');
            return redirect(PATHS.home, { kind: 'open', session: risen });
          },
        },
      ],
    });
    const member = await story.browserWith();
    const before = member.cookies().genkan ?? '';
    expect((await member.post(PATHS.signIn, {})).status).toBe(303);
    expect(await story.sessions.read(member.cookies().genkan ?? '')).toEqual(risen);
    expect(await story.sessions.read(before)).toBeNull();
  });
});
