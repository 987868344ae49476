import { FACTOR_KINDS, type FactorKind, isOneOf, PATHS } from '@genkan/contracts';
import { MethodAndUserIdPage } from '../pages/first-login/method-and-user-id.tsx';
import { renderPage } from '../pages/render-page.ts';
import { missingFieldError } from '../text/field-errors.ts';
import { methodAndUserIdWords } from '../text/words/method-and-user-id.ts';
import { signInWords } from '../text/words/sign-in.ts';
import { leadOn, revisionOf, type ShowStep, stepAnswer, stepPage } from './first-login.ts';
import type { Visit } from './visit.ts';

const show: ShowStep = (visit, { at, errors, banner }) => {
  const { frame, form } = visit;
  const typed =
    errors.length > 0
      ? { method: postedMethod(visit), userId: visit.field('userId') }
      : { method: at.draft.method, userId: at.draft.userId ?? at.userId };
  const props = { frame, form: form(PATHS.method, at.rev), typed, errors, banner };
  return renderPage(MethodAndUserIdPage(props));
};

/** F5 */
export const showMethodAndUserId = stepPage('method-and-user-id', show);

export const chooseMethodAndUserId = stepAnswer('method-and-user-id', show, async ({ identity }, visit) => {
  const [method, userId] = [postedMethod(visit), visit.field('userId')];
  const { locale } = visit;
  const missing = [
    ...(method === null ? [missingFieldError('method', methodAndUserIdWords[locale].missing.method)] : []),
    ...(userId.trim() === '' ? [missingFieldError('user-id', signInWords[locale].missing.userId)] : []),
  ];
  if (method === null || missing.length > 0) return missing;
  const input = { rev: revisionOf(visit), method, userId };
  return leadOn(await identity.chooseMethodAndUserId(visit.session, input));
});

function postedMethod(visit: Visit): FactorKind | null {
  const method = visit.field('method');
  return isOneOf(FACTOR_KINDS, method) ? method : null;
}
