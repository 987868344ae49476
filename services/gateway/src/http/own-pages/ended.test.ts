import { PATHS } from '@genkan/contracts';
import { describe, expect, test } from '@jest/globals';
import type { Session } from '../../domain/session.ts';
import { sessionKey } from '../../stores/session-seal.ts';
import { deviceOf, factorsWith } from '../../testing/device-of.ts';
import { gateOf } from '../../testing/gate-of.ts';
import { proofOf } from '../../testing/proof-of.ts';
import { readPage } from '../../testing/read-page.ts';
import { tellStories } from '../../testing/tell-stories.ts';
import { timeoutWords } from '../../text/words/timeout.ts';

const begin = tellStories();
const words = timeoutWords.ja;
const FIRST_LOGIN: Partial<Session> = { level: 'first-login', amr: ['pwd'] };
type Story = Awaited<ReturnType<typeof begin>>;

/** The browser of a member in the middle of the first login, whose session is gone from Redis. */
async function afterLoss(story: Story) {
  const member = await story.browserWith(FIRST_LOGIN);
  await story.store.remove(sessionKey(member.cookies().genkan ?? ''));
  return member;
}

describe('28: of a cookie that opens nothing only what is true is said', () => {
  const invited = { readGate: async () => gateOf({ state: 'invited' }) };

  test.each<[string, (story: Story) => Promise<Awaited<ReturnType<Story['browserWith']>>>]>([
    ['Redis was emptied', afterLoss],
    [
      'nothing was done for an hour',
      async (story) => {
        const member = await story.browserWith(FIRST_LOGIN);
        story.clock.advance(3_600_000);
        return member;
      },
    ],
    ['it was never one of ours', async (story) => story.browser(`genkan=${'x'.repeat(43)}`)],
    ['the credential was renewed', (story) => story.browserWith({ ...FIRST_LOGIN, credentialNo: 0 })],
  ])('%s', async (_why, come) => {
    for (const path of [PATHS.birthDate, PATHS.password, PATHS.otpEnrol]) {
      const member = await come(await begin({ identity: invited }));
      const { status, html } = await member.open(path);
      expect(status).toBe(401);
      expect(html).toContain(words.ended.lead);
      expect(html).not.toContain(words['timed-out'].lead);
      expect(readPage(html).ways).toEqual([PATHS.signIn]);
      expect(member.cookies()).toEqual({});
    }
  });

  test('in the language that was chosen', async () => {
    const member = await afterLoss(await begin());
    await member.open(`${PATHS.signIn}?lang=en`);
    expect((await member.open(PATHS.email)).html).toContain(timeoutWords.en.ended.title);
    expect(member.cookies()).toEqual({ lang: 'en' });
  });

  test('a form that was sent reads so as well', async () => {
    const member = await afterLoss(await begin());
    const { status, html } = await member.post(PATHS.birthDate, { birthDate: '19900401' });
    expect([status, html.includes(words.ended.lead)]).toEqual([401, true]);
    expect(member.cookies()).toEqual({});
  });

  test('at the front door it leads to the sign-in page, which is no error', async () => {
    const story = await begin();
    for (const method of ['GET', 'HEAD']) {
      const member = await afterLoss(story);
      expect(await member.send(PATHS.home, { method })).toMatchObject({
        status: 303,
        location: PATHS.signIn,
      });
      expect(member.cookies()).toEqual({});
    }
  });

  test('while nobody can say whether it opens anything it is not taken away', async () => {
    const story = await begin();
    const member = await story.browserWith();
    story.store.setAway(true);
    for (const path of [PATHS.home, PATHS.email, PATHS.signIn]) await member.open(path);
    expect(member.cookies()).not.toEqual({});
  });

  test('a session that has lived as long as one may is told that the time has run out', async () => {
    const story = await begin();
    const member = await story.browserWith({ createdAt: Date.parse('2026-03-31T12:00:00Z') });
    const { status, html } = await member.open(PATHS.otpEnrolled);
    expect([status, html.includes(words['timed-out'].lead)]).toEqual([401, true]);
    expect(html).toContain(words.known);
  });
});

describe('a late answer to another tab takes away no newer sign-in', () => {
  test.each<[string, (story: Story) => Promise<Awaited<ReturnType<Story['browserWith']>>>]>([
    ['its session was alive when the next one began', (story) => story.browserWith(FIRST_LOGIN)],
    ['its session was dead already', afterLoss],
  ])('%s', async (_which, come) => {
    const story = await begin({
      identity: { signIn: async () => proofOf() },
      mfa: { listDevices: async () => factorsWith(deviceOf()) },
    });
    const member = await come(story);
    const otherTab = story.browser(`genkan=${member.cookies().genkan}`);
    await member.post(PATHS.signIn, { userId: 'kg7m4821', password: 'korekara-zutto-3' });
    const before = otherTab.cookies();
    expect(member.cookies()).not.toEqual(before);
    expect((await otherTab.open(PATHS.email)).status).toBe(401);
    expect(otherTab.cookies()).toEqual(before);
    story.clock.advance(120_000);
    await otherTab.open(PATHS.email);
    expect(otherTab.cookies()).toEqual({});
  });
});

describe('12: a first login that was completed elsewhere', () => {
  const { lead } = words['completed-elsewhere'];

  test.each<[string, Partial<Session>, Parameters<typeof gateOf>[0]]>([
    ['on another device', FIRST_LOGIN, { epoch: 2 }],
    ['from a newer notice', { ...FIRST_LOGIN, level: 'expired-credential' }, { epoch: 3, credentialNo: 2 }],
    ['and whose account is about to close', FIRST_LOGIN, { state: 'closing', epoch: 2 }],
  ])('%s: says so, and leads to the sign-in page', async (_how, session, gate) => {
    for (const path of [PATHS.birthDate, PATHS.email, PATHS.home]) {
      const story = await begin({ identity: { readGate: async () => gateOf(gate) } });
      const member = await story.browserWith(session);
      const { status, html } = await member.open(path);
      expect([status, html.includes(lead)]).toEqual([401, true]);
      expect(readPage(html).ways).toEqual([PATHS.signIn]);
      expect(member.cookies()).toEqual({});
    }
  });

  test.each<[string, Partial<Session>, Parameters<typeof gateOf>[0]]>([
    ['was logged out', FIRST_LOGIN, { epoch: 2, endedSids: ['handle-1'] }],
    ['belongs to a suspended account', FIRST_LOGIN, { epoch: 2, state: 'suspended' }],
    ['was past the first login', {}, { epoch: 2 }],
  ])('is not spoken of to a session that %s', async (_which, session, gate) => {
    const story = await begin({ identity: { readGate: async () => gateOf(gate) } });
    const { html } = await (await story.browserWith(session)).open(PATHS.email);
    expect([html.includes(lead), html.includes(words.ended.lead)]).toEqual([false, true]);
  });
});
