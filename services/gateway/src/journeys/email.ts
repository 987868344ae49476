import { isProblem, PATHS } from '@genkan/contracts';
import { page, redirect } from '../domain/answer.ts';
import { kindToEnrol } from '../domain/factor-kinds.ts';
import { completedBy, type Session } from '../domain/session.ts';
import { EmailPage } from '../pages/first-login/email.tsx';
import { FirstLoginDonePage } from '../pages/first-login/first-login-done.tsx';
import { renderPage } from '../pages/render-page.ts';
import { missingFieldError } from '../text/field-errors.ts';
import { emailWords } from '../text/words/email.ts';
import { bannerOf, withBanner } from './banners.ts';
import { revisionOf, type ShowStep, stepAnswer, stepPage } from './first-login.ts';
import { reachOf } from './reach.ts';
import type { MemberJourney, MemberVisit, Services } from './visit.ts';

const show: ShowStep = (visit, { at, errors, banner }) => {
  const { frame, form } = visit;
  const email = errors.length > 0 ? visit.field('email') : (at.knownEmail ?? '');
  const props = { form: form(PATHS.email, at.rev), typed: { email }, known: at.knownEmail !== null };
  return renderPage(EmailPage({ frame, ...props, errors, banner }));
};

/** F7 */
export const showEmail = stepPage('email', show);

/** F7 and, with it, F8: all answers are applied at once, and the session rises to `password`. */
export const confirmEmail = stepAnswer('email', show, async (services, visit) => {
  const email = visit.field('email');
  if (email.trim() === '') return [missingFieldError('email', emailWords[visit.locale].missing.email)];
  try {
    const session = await complete(services, visit, email);
    return redirect(PATHS.done, { kind: 'open', session });
  } catch (error) {
    if (!isProblem(error, 'user-id-taken')) throw error;
    return redirect(withBanner(PATHS.method, 'user-id-taken'));
  }
});

async function complete({ identity, random }: Services, visit: MemberVisit, email: string): Promise<Session> {
  const done = await identity.confirmEmail(visit.session, { rev: revisionOf(visit), email });
  return completedBy(visit.session, done, random);
}

/** F8 */
export const showFirstLoginDone: MemberJourney = async (services, visit) => {
  const { session, gate, frame } = visit;
  const reach = await reachOf(services, session);
  if (!reach.includes(PATHS.done)) return redirect(reach[0]);
  const { userId, method } = gate;
  const setUp = kindToEnrol(services.factorKinds).paths.enrol;
  return page(renderPage(FirstLoginDonePage({ frame, userId, method, setUp, banner: bannerOf(visit) })));
};
