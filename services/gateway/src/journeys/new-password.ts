import { PATHS } from '@genkan/contracts';
import { canonicalPassword } from '@genkan/kernel';
import { NewPasswordPage } from '../pages/first-login/new-password.tsx';
import { renderPage } from '../pages/render-page.ts';
import { missingFieldError, passwordMismatchError } from '../text/field-errors.ts';
import { newPasswordWords } from '../text/words/new-password.ts';
import { leadOn, revisionOf, type ShowStep, stepAnswer, stepPage } from './first-login.ts';

const show: ShowStep = ({ frame, form }, { at, errors, banner }) => {
  const userId = at.draft.userId ?? at.userId;
  return renderPage(NewPasswordPage({ frame, form: form(PATHS.password, at.rev), userId, errors, banner }));
};

/** F6 */
export const showNewPassword = stepPage('password', show);

export const setPassword = stepAnswer('password', show, async ({ identity }, visit) => {
  const [password, again] = [visit.field('newPassword'), visit.field('newPasswordAgain')];
  const { text } = visit.frame;
  const { missing } = newPasswordWords[text.locale];
  if (password === '') return [missingFieldError('new-password', missing.newPassword)];
  if (again === '') return [missingFieldError('new-password-again', missing.newPasswordAgain)];
  if (canonicalPassword(password) !== canonicalPassword(again)) return [passwordMismatchError(text)];
  return leadOn(await identity.setPassword(visit.session, { rev: revisionOf(visit), password }));
});
