import { PATHS, problem } from '@genkan/contracts';
import { page } from '../domain/answer.ts';
import { TermsPage, TermsReadingPage } from '../pages/first-login/terms.tsx';
import { renderPage } from '../pages/render-page.ts';
import { termsHash, termsIn } from '../text/terms.ts';
import { leadOn, type ShowStep, stepAnswer, stepPage } from './first-login.ts';
import type { OpenJourney } from './visit.ts';

const show: ShowStep = ({ frame, form }, { at, banner }) => {
  requireCarried(at.termsVersion);
  return renderPage(TermsPage({ frame, form: form(PATHS.terms, at.rev), banner }));
};

/** Shown for a version that identity does not take, the page would come back for ever. */
function requireCarried(asked: string): void {
  const carried = termsIn('ja').version;
  if (asked === carried) return;
  throw new Error(
    `identity asks for version ${asked} of the terms (TERMS_VERSION), this gateway carries ${carried}`,
  );
}

/** F4 */
export const showTerms = stepPage('terms', show);

/** What is agreed to is what was shown: a text that has changed since is shown again. */
export const acceptTerms = stepAnswer('terms', show, async ({ identity }, visit) => {
  const locale = visit.field('locale') === 'en' ? 'en' : 'ja';
  const textHash = termsHash(locale);
  if (visit.field('textHash') !== textHash) throw problem('terms-outdated');
  const { version } = termsIn(locale);
  return leadOn(await identity.acceptTerms(visit.session, { version, textHash, locale }));
});

/** The terms to read again, for everybody. */
export const readTerms: OpenJourney = async (_services, { frame }) =>
  page(renderPage(TermsReadingPage({ frame })));
