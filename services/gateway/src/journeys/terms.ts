import { problem } from '@genkan/contracts';
import { page } from '../domain/answer.ts';
import { PATHS } from '../domain/paths.ts';
import { renderPage } from '../pages/render-page.ts';
import { TermsPage, TermsReadingPage } from '../pages/terms.tsx';
import { termsHash, termsIn } from '../text/terms.ts';
import { leadOn, type ShowStep, stepAnswer, stepPage } from './first-login.ts';
import type { OpenJourney } from './visit.ts';

const show: ShowStep = ({ frame, form }, { at, notice }) =>
  renderPage(TermsPage({ frame, form: form(PATHS.terms, at.rev), notice }));

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
