import { isProblem, PATHS } from '@genkan/contracts';
import { page, redirect } from '../domain/answer.ts';
import { reissuedBy } from '../domain/session.ts';
import { CredentialExpiredPage } from '../pages/first-login/credential-expired.tsx';
import { CredentialReissuedPage } from '../pages/first-login/credential-reissued.tsx';
import { renderPage } from '../pages/render-page.ts';
import { CredentialVoidPage } from '../pages/sign-in/credential-void.tsx';
import { bannerOf } from './banners.ts';
import type { MemberJourney } from './visit.ts';

/** The right temporary password, too late: what can be done about it, before anything else is asked. */
export const showExpiredCredential: MemberJourney = async (_services, visit) => {
  const { session, frame, form } = visit;
  if (session.reissued) return redirect(PATHS.reissued);
  return page(
    renderPage(CredentialExpiredPage({ frame, form: form(PATHS.expired), banner: bannerOf(visit) })),
  );
};

/** The press on the button. A second one, in whatever tab, changes nothing and leads to the same page. */
export const reissueCredential: MemberJourney = async ({ identity, random }, { session, frame }) => {
  if (session.reissued) return redirect(PATHS.reissued);
  try {
    const renewed = await identity.reissueCredential(session);
    return redirect(PATHS.reissued, { kind: 'open', session: reissuedBy(session, renewed, random) });
  } catch (error) {
    if (!isProblem(error, 'reissue-limit-reached')) throw error;
    return page(renderPage(CredentialVoidPage({ frame, reason: 'reissue-limit-reached' })), 429);
  }
};

export const showReissuedCredential: MemberJourney = async (_services, visit) => {
  const { session, frame } = visit;
  if (!session.reissued) return redirect(PATHS.expired);
  return page(renderPage(CredentialReissuedPage({ frame, banner: bannerOf(visit) })));
};
