import type { Locale } from '@genkan/contracts';
import type { Request, Response } from 'express';
import { readCookie } from '../cookies.ts';

const COOKIE = 'lang';
const YEAR_SECONDS = 31_536_000;

const asLocale = (text: unknown): Locale | null => (text === 'ja' || text === 'en' ? text : null);

/** The language that was asked for by a link (`?lang=en`), else the remembered one, else none. */
export function chosenLocale(request: Request): Locale | null {
  return linkedLocale(request) ?? rememberedLocale(request);
}

export function rememberedLocale(request: Request): Locale | null {
  return asLocale(readCookie(request, COOKIE));
}

export function linkedLocale(request: Request): Locale | null {
  return asLocale(request.query.lang);
}

export function rememberLocale(response: Response, locale: Locale, publicOrigin: string): void {
  const secure = publicOrigin.startsWith('https://') ? '; Secure' : '';
  response.append(
    'Set-Cookie',
    `${COOKIE}=${locale}; Path=/; SameSite=Lax; Max-Age=${YEAR_SECONDS}${secure}`,
  );
}
