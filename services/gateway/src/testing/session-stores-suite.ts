import { parseKeyring, sha256, systemRandom } from '@genkan/kernel';
import { StoreUnavailable } from '@genkan/platform';
import { fakeClock } from '@genkan/testkit';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EphemeralStore } from '../stores/ephemeral-store.ts';
import { createFormAnswers } from '../stores/form-answers.ts';
import { createGateCache } from '../stores/gate-cache.ts';
import { createSessions } from '../stores/sessions.ts';
import { gateOf } from './gate-of.ts';
import { sessionOf } from './session-of.ts';

/** A store to hold against the suite, and a look at what stands in it. */
export type OpenedStore = {
  store: EphemeralStore;
  /** Whole seconds that a key has left; -2 where there is none. */
  secondsLeft(key: string): Promise<number>;
  close(): Promise<void>;
};

const keyring = parseKeyring(`k1:${Buffer.alloc(32, 7).toString('base64url')}`);
const limits = { idleSeconds: 900, firstLoginIdleSeconds: 3600, absoluteSeconds: 43_200 };
const session = sessionOf();
const gate = gateOf();
const away = () => Promise.reject(new StoreUnavailable('identity'));

/** What the gateway's stores must do on whatever keeps them: the same for Redis and for its twin in memory. */
export function sessionStoresSuite(name: string, open: () => Promise<OpenedStore>): void {
  describe(`sessions contract: ${name}`, () => {
    let opened: OpenedStore;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());
    const store = () => opened.store;
    const sessions = () => createSessions({ store: store(), keyring, random: systemRandom, limits });
    const answers = () => createFormAnswers({ store: store(), keyring });
    const submission = () => ({ sid: systemRandom.uuid(), nonce: 'n', content: 'c' });

    test('a session comes back to its bearer, and the store holds neither its id nor its content', async () => {
      const sid = await sessions().open(session);
      expect(await sessions().read(sid)).toEqual(session);
      const stored = (await store().get(`s:${sha256(sid)}`)) ?? '';
      expect(stored).not.toContain(sid);
      expect(stored).not.toContain(session.accountId);
    });

    test('a touch that races a log-out brings nothing back', async () => {
      const sid = await sessions().open(session);
      await Promise.all([...Array.from({ length: 20 }, () => sessions().read(sid)), sessions().end(sid)]);
      expect(await sessions().read(sid)).toBeNull();
    });

    test('an end is remembered for two minutes, also of a session that was gone already', async () => {
      const sid = await sessions().open(session);
      expect(await sessions().wasEnded(sid)).toBe(false);
      await sessions().end(sid);
      await sessions().end(sid);
      expect(await sessions().wasEnded(sid)).toBe(true);
      expect(await opened.secondsLeft(`e:${sha256(sid)}`)).toBeGreaterThan(110);
    });

    /** What is stored of a session, as its three parts. */
    const partsOf = async (sid: string) =>
      JSON.parse((await store().get(`s:${sha256(sid)}`)) ?? '{}') as Record<'kid' | 'iv' | 'ct', string>;
    const change = (text: string, at: number) =>
      `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;

    test.each(['iv', 'ct'] as const)(
      '8.29: a session whose %s was tampered with by a single letter is none',
      async (part) => {
        const sid = await sessions().open(session);
        const parts = await partsOf(sid);
        const put = (value: object) => store().put(`s:${sha256(sid)}`, JSON.stringify(value), 900);
        for (const at of [0, 1, Math.floor(parts[part].length / 2), parts[part].length - 3]) {
          await put({ ...parts, [part]: change(parts[part], at) });
          expect(await sessions().read(sid)).toBeNull();
        }
        await put(parts);
        expect(await sessions().read(sid)).toEqual(session);
      },
    );

    test('8.29: what was stored for one session is none of another', async () => {
      const [mine, other] = [await sessions().open(session), await sessions().open(session)];
      const stolen = (await store().get(`s:${sha256(other)}`)) ?? '';
      await store().put(`s:${sha256(mine)}`, stolen, 900);
      expect(await sessions().read(mine)).toBeNull();
    });

    test('8.29: nor is what was stored of the same bearer in another place: the answer of a form', async () => {
      const sid = await sessions().open(session);
      const form = { ...submission(), sid };
      const answer = { ...session, status: 303, location: '/next' };
      await answers().keep(form, answer);
      const kept = (await store().get(`o:${sha256(`${sid}|n|c`)}`)) ?? '';
      await store().put(`s:${sha256(sid)}`, kept, 900);
      expect(await sessions().read(sid)).toBeNull();
    });

    test('a touch gives the idle time anew; a first login and a set-up (8.8) have more of it', async () => {
      const sid = await sessions().open(session);
      await store().touch(`s:${sha256(sid)}`, 5);
      await sessions().read(sid);
      expect(await opened.secondsLeft(`s:${sha256(sid)}`)).toBeGreaterThan(800);
      const first = await sessions().open(sessionOf({ level: 'first-login' }));
      expect(await opened.secondsLeft(`s:${sha256(first)}`)).toBeGreaterThan(3500);
      const settingUp = await sessions().open(sessionOf({ level: 'password', settingUp: true }));
      expect(await opened.secondsLeft(`s:${sha256(settingUp)}`)).toBeGreaterThan(3500);
    });

    test('what was touched after it went stays gone', async () => {
      await store().touch('s:gone', 900);
      expect(await opened.secondsLeft('s:gone')).toBe(-2);
    });

    test('of many submissions of one form one does the work, the others get its answer', async () => {
      const form = submission();
      const claims = await Promise.all(Array.from({ length: 20 }, () => answers().claim(form)));
      expect(claims.filter(Boolean)).toHaveLength(1);
      const waiting = answers().recall(form);
      await answers().keep(form, { status: 303, location: '/next' });
      expect(await waiting).toEqual({ status: 303, location: '/next' });
    });

    test('a corrected form is another one, and a failed one may be sent again', async () => {
      const form = submission();
      await answers().claim(form);
      expect(await answers().claim({ ...form, content: 'corrected' })).toBe(true);
      await answers().release(form);
      expect(await answers().claim(form)).toBe(true);
    });

    test('while identity is away its last word holds, and an account never asked for is refused', async () => {
      const clock = fakeClock('2026-04-01T00:00:00Z');
      const [known, unknown] = [systemRandom.uuid(), systemRandom.uuid()];
      const gates = createGateCache({ store: store(), keyring, clock });
      await gates.read(known, async () => gate);
      clock.advance(6_000);
      expect(await gates.read(known, away)).toEqual(gate);
      await expect(gates.read(unknown, away)).rejects.toBeInstanceOf(StoreUnavailable);
      await gates.forget(known);
      await expect(gates.read(known, away)).rejects.toBeInstanceOf(StoreUnavailable);
    });

    test('the last word is kept for ten minutes, and nobody who reads the store reads a name', async () => {
      const account = systemRandom.uuid();
      const gates = createGateCache({ store: store(), keyring, clock: fakeClock('2026-04-01T00:00:00Z') });
      await gates.read(account, async () => gate);
      expect(await opened.secondsLeft(`g:${account}`)).toBeLessThanOrEqual(600);
      expect(await store().get(`g:${account}`)).not.toContain(gate.displayName);
    });
  });
}
