import { PATHS } from '@genkan/contracts';
import { canonicalPassword } from '@genkan/kernel';
import { NewPasswordPage } from '../pages/new-password.tsx';
import { renderPage } from '../pages/render-page.ts';
import { missingFieldError, passwordMismatchError } from '../text/field-errors.ts';
import { leadOn, revisionOf, type ShowStep, stepAnswer, stepPage } from './first-login.ts';

const show: ShowStep = ({ frame, form }, { at, errors, notice }) => {
  const userId = at.draft.userId ?? at.userId;
  return renderPage(NewPasswordPage({ frame, form: form(PATHS.password, at.rev), userId, errors, notice }));
};

/** F6 */
export const showNewPassword = stepPage('password', show);

export const setPassword = stepAnswer('password', show, async ({ identity }, visit) => {
  const [password, again] = [visit.field('newPassword'), visit.field('newPasswordAgain')];
  const { text } = visit.frame;
  if (password === '') return [missingFieldError(text, 'new-password')];
  if (again === '') return [missingFieldError(text, 'new-password-again')];
  if (canonicalPassword(password) !== canonicalPassword(again)) return [passwordMismatchError(text)];
  return leadOn(await identity.setPassword(visit.session, { rev: revisionOf(visit), password }));
});
