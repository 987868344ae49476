import { PATHS } from '@genkan/contracts';
import { page, redirect } from '../domain/answer.ts';
import { renderPage } from '../pages/render-page.ts';
import { CookiesOffPage } from '../pages/sign-in/cookies-off.tsx';
import type { OpenJourney } from './visit.ts';

/**
 * Where a browser is sent that comes from a page of ours and brings no cookie, with one to bring along. If it does,
 * only the sign-in was over; if it does not, it keeps none, and is told how to change that.
 */
export const showCookiesOff: OpenJourney = async (_services, { frame, keepsCookies }) =>
  keepsCookies ? redirect(PATHS.signIn) : page(renderPage(CookiesOffPage({ frame })));
