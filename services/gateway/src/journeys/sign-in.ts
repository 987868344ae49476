import { type identityRoutes, isProblem, type Level, type OutputOf, PATHS } from '@genkan/contracts';
import { type Answer, page, redirect } from '../domain/answer.ts';
import { newNames, type Session } from '../domain/session.ts';
import { renderPage } from '../pages/render-page.ts';
import { CredentialVoidPage } from '../pages/sign-in/credential-void.tsx';
import { SignInPage } from '../pages/sign-in/sign-in.tsx';
import type { FieldError } from '../text/field-error.ts';
import { fieldErrorFor, missingFieldError } from '../text/field-errors.ts';
import { signInWords } from '../text/words/sign-in.ts';
import { bannerOf } from './banners.ts';
import { browserDigest } from './let-in-fully.ts';
import { lockedAnswer } from './locked.ts';
import { factorPages, nextPage } from './reach.ts';
import type { OpenJourney, Services, Visit } from './visit.ts';

/** F1 */
export const showSignIn: OpenJourney = async (_services, visit) => {
  if (visit.member?.session.level === 'full') return redirect(PATHS.home);
  return page(signInPage(visit, []));
};

/** F2, L1. A missing field is no attempt; whoever proves something gets a session of its level. */
export const signIn: OpenJourney = async (services, visit) => {
  const [userId, password] = [visit.field('userId'), visit.field('password')];
  const missing = missingFields(visit, { userId, password });
  if (missing.length > 0) return page(signInPage(visit, missing), 422);
  try {
    const learn = services.gates.willLearn();
    const proof = await services.identity.signIn({ userId, password, ...whereFrom(visit) });
    const session = sessionFrom(proof, services);
    if (proof.gate) await learn(session.accountId, proof.gate);
    return await letIn(services, session);
  } catch (error) {
    return explainRefusal(services, visit, error);
  }
};

/** What strangers and known browsers are told apart by. */
function whereFrom({ source, browser }: Visit) {
  return browser === null ? { source } : { source, browser: browserDigest(browser) };
}

type Proof = OutputOf<typeof identityRoutes.signIn>;

const LEVEL_OF: Record<Proof['state'], Level> = {
  invited: 'first-login',
  expired: 'expired-credential',
  open: 'password',
};

/** What mfa says here is said to the page that it leads to as well. */
async function letIn(services: Services, proven: Session): Promise<Answer> {
  if (proven.level !== 'password')
    return redirect(await nextPage(services, proven), { kind: 'open', session: proven });
  const factors = await services.mfa.listDevices(proven);
  const session = { ...proven, settingUp: factors.strongFactors === 0 };
  services.knownFactors.learn(session, factors);
  return redirect(factorPages(services.factorKinds, factors, session)[0], { kind: 'open', session });
}

function sessionFrom(proof: Proof, { clock, random }: Services): Session {
  const now = clock.now().getTime();
  return {
    ...newNames(random),
    accountId: proof.accountId,
    memberId: proof.memberId,
    level: LEVEL_OF[proof.state],
    amr: ['pwd'],
    authTime: Math.floor(now / 1000),
    epoch: proof.epoch,
    credentialNo: proof.credentialNo,
    enrolBy: proof.enrolBy,
    settingUp: false,
    justCompleted: false,
    reissued: false,
    browserKnown: proof.browserKnown,
    createdAt: now,
  };
}

function explainRefusal(services: Services, visit: Visit, error: unknown): Answer {
  if (isProblem(error, 'credential-superseded', 'credential-consumed')) {
    return page(renderPage(CredentialVoidPage({ frame: visit.frame, reason: error.code })), 401);
  }
  if (isProblem(error, 'throttled')) return lockedAnswer(services, visit, { lane: 'password', error });
  const fieldError = isProblem(error, 'invalid-credentials', 'user-id-changed')
    ? fieldErrorFor(visit.frame.text, error)
    : null;
  if (!fieldError) throw error;
  return page(signInPage(visit, [fieldError]), 401);
}

function missingFields({ locale }: Visit, typed: { userId: string; password: string }): FieldError[] {
  const { missing } = signInWords[locale];
  return [
    ...(typed.userId.trim() === '' ? [missingFieldError('user-id', missing.userId)] : []),
    ...(typed.password === '' ? [missingFieldError('password', missing.password)] : []),
  ];
}

function signInPage(visit: Visit, errors: FieldError[]): string {
  const { frame, form } = visit;
  const typed = { userId: visit.field('userId') };
  const props = { frame, form: form(PATHS.signIn), typed, errors, banner: bannerOf(visit) };
  return renderPage(SignInPage(props));
}
