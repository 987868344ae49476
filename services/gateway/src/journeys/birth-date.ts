import { PATHS } from '@genkan/contracts';
import { BirthDatePage } from '../pages/first-login/birth-date.tsx';
import { renderPage } from '../pages/render-page.ts';
import { missingFieldError } from '../text/field-errors.ts';
import { birthDateWords } from '../text/words/birth-date.ts';
import { leadOn, type ShowStep, stepAnswer, stepPage } from './first-login.ts';

const show: ShowStep = (visit, { at, errors, banner }) => {
  const { frame, form } = visit;
  const typed = { birthDate: visit.field('birthDate') };
  return renderPage(BirthDatePage({ frame, form: form(PATHS.birthDate, at.rev), typed, errors, banner }));
};

/** F3 */
export const showBirthDate = stepPage('birth-date', show);

export const checkBirthDate = stepAnswer('birth-date', show, async ({ identity }, visit) => {
  const birthDate = visit.field('birthDate');
  if (birthDate.trim() === '')
    return [missingFieldError('birth-date', birthDateWords[visit.locale].missing.birthDate)];
  return leadOn(await identity.checkBirthDate(visit.session, { birthDate }));
});
