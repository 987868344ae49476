import { randomBytes, randomUUID } from 'node:crypto';
import type { identityRoutes, OutputOf } from '@genkan/contracts';
import { isProblem } from '@genkan/contracts';
import { type Keyring, parseKeyring, sha256, systemRandom } from '@genkan/kernel';
import { createLog, createMetrics } from '@genkan/platform';
import { fakeClock, recordingStore } from '@genkan/testkit';
import type { KnownMember, MemberFacts } from '../domain/account.ts';
import type { JourneySession } from '../domain/first-login.ts';
import { createHashQueue } from '../hashing/hash-queue.ts';
import { createPasswordHashing } from '../hashing/password-hashing.ts';
import { accountDocuments } from '../stores/account-document.ts';
import { loginNameDocuments } from '../stores/login-name-store.ts';
import { throttleDocuments } from '../stores/throttle-store.ts';
import { acceptTerms } from '../use-cases/accept-terms.ts';
import { checkBirthDate } from '../use-cases/check-birth-date.ts';
import { chooseMethodAndUserId } from '../use-cases/choose-method-and-user-id.ts';
import { confirmEmail } from '../use-cases/confirm-email.ts';
import { createAccount } from '../use-cases/create-account.ts';
import { handOutCredential } from '../use-cases/hand-out-credential.ts';
import { rememberBrowser } from '../use-cases/remember-browser.ts';
import { setPassword } from '../use-cases/set-password.ts';
import { signIn } from '../use-cases/sign-in.ts';
import { wireUseCases } from '../wire-use-cases.ts';
import { quickPasswords } from './quick-passwords.ts';

export const SOCIETY = 'sample-kenpo';
export const TERMS = { version: '3', textHash: 'a'.repeat(43), locale: 'ja' } as const;
export const HANAKO: MemberFacts = {
  name: '山田 花子',
  birthDate: '1990-04-01',
  email: 'hanako@example.jp',
  locale: 'ja',
  hrVersion: 1,
};

export type Bench = Awaited<ReturnType<typeof createBench>>;
export type IssuedSlip = Extract<OutputOf<typeof identityRoutes.handOutCredential>, { status: 'ready' }>;

/** `waiting`: callers that may wait for a hash; `quick`: hashes that cost nothing. */
type BenchWishes = { waiting?: number; quick?: boolean };

/** identity as it is wired in production, on documents in memory, with a clock that is moved by hand. */
export async function createBench({ waiting = 1000, quick = false }: BenchWishes = {}) {
  const clock = fakeClock('2026-04-01T00:00:00Z');
  const members = new Map<string, KnownMember>();
  const log: Record<string, unknown>[] = [];
  const store = recordingStore();
  const documents = {
    accounts: store.documents(accountDocuments),
    names: store.documents(loginNameDocuments),
    throttles: store.documents(throttleDocuments),
  };
  const settings = {
    SOCIETY,
    SEALING_KEYS: someKey(),
    CREDENTIAL_KEYS: someKey(),
    DIGEST_KEYS: someKey(),
    TERMS_VERSION: TERMS.version,
    FAILING_IDS_PER_SOURCE: 30,
  };
  const queue = createHashQueue({ running: 2, waiting });
  const hashing = { peppers: someKey(), queue, clock, random: systemRandom };
  const quickly = quickPasswords(clock);
  const passwords = quick ? quickly.passwords : await createPasswordHashing(hashing);
  const destination = { write: (line: string) => void log.push(JSON.parse(line)) };
  const wire = () =>
    wireUseCases({
      documents,
      passwords,
      onboarding: { readMemberFacts: async (memberId) => members.get(memberId) ?? null },
      settings,
      kit: {
        clock,
        metrics: createMetrics(),
        log: createLog({ SERVICE_NAME: 'identity', LOG_LEVEL: 'info' }, destination),
      },
    });
  const { queries } = store;
  const parts = { clock, members, documents, passwords, settings, log, queries, heard: quickly.heard };
  /** `secondProcess`: another one over the same stores. */
  return { ...wire(), ...parts, secondProcess: wire };
}

function someKey(): Keyring {
  return parseKeyring(`k1:${randomBytes(32).toString('base64url')}`);
}

/** A member is registered and has an account. */
export async function hire(bench: Bench, facts: Partial<MemberFacts> = {}) {
  const memberId = randomUUID();
  bench.members.set(memberId, { ...HANAKO, ...facts });
  const registration = { society: SOCIETY, memberId, generation: 1, eventId: randomUUID() };
  await createAccount(bench.hearing, registration);
  const [account] = await bench.documents.accounts.find({ memberId }, { limit: 1 });
  if (!account) throw new Error('no account came of a hire');
  return { memberId, accountId: account._id, registration };
}

/** The first notice is sent. */
export async function sendSlip(bench: Bench, accountId: string): Promise<IssuedSlip> {
  const slip = await handOutCredential(bench.ports.notices, { accountId, credentialNo: 1, validDays: 14 });
  if (slip.status !== 'ready') throw new Error(`the slip is ${slip.status}`);
  return slip;
}

type Typed = { userId: string; password: string; source?: string; browser?: string };

export function tryToSignIn(bench: Pick<Bench, 'ports'>, { source = 'at home', ...typed }: Typed) {
  return signIn(bench.ports.signIn, { ...typed, source });
}

/** Somebody who holds a notice signs in with it. */
export async function startFirstLogin(bench: Bench, facts: Partial<MemberFacts> = {}) {
  const { accountId, memberId } = await hire(bench, facts);
  const slip = await sendSlip(bench, accountId);
  const session = await openSession(bench, slip);
  return { accountId, memberId, slip, session };
}

/** A session as the gateway opens it after a sign-in. */
export async function openSession(bench: Bench, typed: Typed): Promise<JourneySession> {
  const { accountId, epoch, credentialNo } = await tryToSignIn(bench, typed);
  return { accountId, epoch, credentialNo, sid: randomUUID() };
}

export const CHOICE = { method: 'otp', userId: 'hanako2026' } as const;
export const PASSWORD = 'correct horse'.replace(' ', '-');

const WALK = [
  (bench: Bench, session: JourneySession) =>
    checkBirthDate(bench.ports.firstLogin, session, { birthDate: HANAKO.birthDate }),
  (bench: Bench, session: JourneySession) => acceptTerms(bench.ports.firstLogin, session, TERMS),
  (bench: Bench, session: JourneySession, userId: string) =>
    chooseMethodAndUserId(bench.ports.firstLogin, session, { ...CHOICE, userId, rev: 2 }),
  (bench: Bench, session: JourneySession) =>
    setPassword(bench.ports.firstLogin, session, { password: PASSWORD, rev: 3 }),
];

const ANSWERED_BEFORE = { 'birth-date': 0, terms: 1, 'method-and-user-id': 2, password: 3, email: 4 };

/** Answers everything that comes before a step. */
export async function walkTo(bench: Bench, session: JourneySession, step: keyof typeof ANSWERED_BEFORE) {
  for (const answer of WALK.slice(0, ANSWERED_BEFORE[step])) await answer(bench, session, CHOICE.userId);
}

/** The whole first login. */
export async function completeFirstLogin(
  bench: Bench,
  session: JourneySession,
  userId: string = CHOICE.userId,
) {
  for (const answer of WALK) await answer(bench, session, userId);
  return confirmEmail(bench.ports.firstLogin, session, { email: 'hanako@home.example.jp', rev: 4 });
}

/** A member with a password of their own, who proved both factors in so many browsers: their digests. */
export async function openAccount(
  bench: Bench,
  { browsers: count = 0, userId = CHOICE.userId as string } = {},
) {
  const { session, accountId, memberId } = await startFirstLogin(bench);
  const { epoch } = await completeFirstLogin(bench, session, userId);
  const full = { ...session, epoch };
  const browsers = Array.from({ length: count }, () => sha256(randomUUID()));
  for (const browser of browsers) await rememberBrowser(bench.ports.sessions, full, browser);
  return { accountId, memberId, session: full, browsers, pair: { userId, password: PASSWORD } };
}

/** The code and the params of the problem that an action ends with. */
export async function problemOf(action: Promise<unknown>): Promise<Record<string, unknown>> {
  const thrown: unknown = await action.then(
    () => 'no problem at all',
    (error: unknown) => error,
  );
  if (isProblem(thrown)) return { code: thrown.code, ...thrown.params };
  throw thrown;
}
