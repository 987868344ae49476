import { type Audit, parseKeyring, systemRandom } from '@genkan/kernel';
import { createLog } from '@genkan/platform';
import { fakeClock, recordingStore } from '@genkan/testkit';
import type { Factor } from '../domain/factor.ts';
import type { Session } from '../domain/session.ts';
import { createFactors } from '../factors/index.ts';
import { confirmEnrolment } from '../use-cases/confirm-enrolment.ts';
import { startEnrolment } from '../use-cases/start-enrolment.ts';
import { verifyChallenge } from '../use-cases/verify-challenge.ts';
import { assembleMfa, openCollections } from '../wiring.ts';
import { codeAt } from './authenticator.ts';

export const ACCOUNT = '3d813cbb-47fb-52ba-91df-831e1593ac29';
const START = '2026-12-01T01:00:00Z';

const SETTINGS = {
  SOCIETY: 'sample-kenpo',
  SEALING_KEYS: parseKeyring(`k1:${Buffer.alloc(32, 7).toString('base64url')}`),
  OTP_ATTEMPTS: 5,
  OTP_WINDOW_SECONDS: 900,
};

/** A whole mfa on stores in memory, and one member with a phone. `more`: kinds that are not built in. */
export function mfaStory(...more: Factor[]) {
  const clock = fakeClock(START);
  const store = recordingStore();
  const collections = openCollections(store);
  const records: Parameters<Audit>[0][] = [];
  const audit: Audit = (record) => void records.push(record);
  const log = createLog({ SERVICE_NAME: 'mfa', LOG_LEVEL: 'silent' });
  const ambient = { clock, random: systemRandom, log, audit };
  /** Another process on the same collections, which knows these kinds. */
  const processOf = (kinds: readonly Factor[]) => assembleMfa(SETTINGS, ambient, { collections, kinds });
  const builtIn = createFactors({ ...ambient, issuer: '新KOSMO' });
  const { ports, stores } = processOf([...builtIn, ...more]);
  /** The code that the phone shows, some seconds from now. */
  const code = (secret: string, inSeconds = 0) =>
    codeAt(secret, new Date(clock.now().getTime() + inSeconds * 1000));
  const start = async (by = session()) => {
    const { shown, ...started } = await startEnrolment(ports, by, { kind: 'otp', accountLabel: 'kg7m4821' });
    return { ...started, secret: String(shown.secret) };
  };
  const confirm = (pendingId: string, typed: string, { by = session(), deviceName = '私のスマホ' } = {}) =>
    confirmEnrolment(ports, by, { pendingId, answer: { code: typed }, deviceName });
  const challenge = (deviceId: string, typed: string, by = session()) =>
    verifyChallenge(ports, by, { deviceId, answer: { code: typed } });

  /** The first device, enrolled; half a minute later its next code is shown. */
  const enrol = async () => {
    const { pendingId, secret } = await start();
    const { deviceId } = await confirm(pendingId, code(secret));
    clock.advance(30_000);
    return { deviceId, secret };
  };
  const factsOf = async () =>
    (await collections.factors.get(ACCOUNT))?.outbox.map(({ type, body }) => ({
      type,
      data: JSON.parse(body),
    })) ?? [];
  return {
    clock,
    collections,
    queries: store.queries,
    stores,
    ports,
    records,
    builtIn,
    processOf,
    code,
    start,
    confirm,
    challenge,
    enrol,
    factsOf,
  };
}

/** A session after the password; say only what matters. */
export function session(differently: Partial<Session> = {}): Session {
  return {
    accountId: ACCOUNT,
    memberId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    sid: 'handle-1',
    level: 'password',
    authenticatedAt: new Date(START),
    enrolBy: new Date('2026-12-31T14:59:59.999Z'),
    ...differently,
  };
}

/** What each of some attempts at once came to: `ok`, or the problem's code. */
export async function outcomesOf(attempts: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(attempts);
  return settled.map((one) => (one.status === 'fulfilled' ? 'ok' : String(one.reason.code)));
}
