import type { Locale } from '@genkan/contracts';
import { keyedDigest } from '@genkan/kernel';
import type { Request } from 'express';
import { PATHS } from '../domain/paths.ts';
import type { Session } from '../domain/session.ts';
import type { Visit } from '../journeys/visit.ts';
import type { FormToken, Frame } from '../pages/frame.ts';
import { textIn } from '../text/text.ts';
import type { Door } from './door.ts';
import { chosenLocale } from './locale.ts';
import { networkOf } from './network-of.ts';
import { ownPath } from './own-path.ts';

const NONCE_BYTES = 16;
const NOTICE = /^[a-z-]{1,40}$/;

/** What a journey may know of a request: parsed, nothing else. */
export function visitOf<S extends Session | null>(
  door: Door,
  request: Request,
  session: S,
): Visit & { readonly session: S } {
  const locale = chosenLocale(request) ?? session?.locale ?? 'ja';
  const form = formMaker(door, session);
  return {
    session,
    locale,
    form,
    frame: frameOf({ door, request, session, locale, form }),
    field: (name) => postedField(request, name),
    notice: oneOf(request.query.notice, NOTICE),
    source: keyedDigest(door.keyring, 'source', networkOf(request.ip ?? '')),
  };
}

/** A field that was posted once, as text; '' where it is missing, and where it was posted twice. */
export function postedField(request: Request, name: string): string {
  const body: unknown = request.body;
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, name)) return '';
  const value = (body as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : '';
}

function formMaker({ services }: Door, session: Session | null) {
  return (action: string, rev?: number): FormToken => ({
    action,
    csrf: session?.csrf ?? '',
    nonce: services.random.bytes(NONCE_BYTES).toString('base64url'),
    ...(rev === undefined ? {} : { rev }),
  });
}

function frameOf(of: {
  door: Door;
  request: Request;
  session: Session | null;
  locale: Locale;
  form: Visit['form'];
}): Frame {
  const { door, request, session, locale, form } = of;
  const frame = { text: textIn(locale), locale, path: ownPath(request), society: door.societies[locale] };
  return session ? { ...frame, member: { name: session.displayName }, signOut: form(PATHS.signOut) } : frame;
}

function oneOf(value: unknown, pattern: RegExp): string {
  return typeof value === 'string' && pattern.test(value) ? value : '';
}
