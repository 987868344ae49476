import { type Gate, type Locale, PATHS } from '@genkan/contracts';
import { keyedDigest } from '@genkan/kernel';
import type { Request } from 'express';
import type { Session } from '../../domain/session.ts';
import type { Visit } from '../../journeys/visit.ts';
import type { FormToken, Frame } from '../../pages/frame.ts';
import { textIn } from '../../text/text.ts';
import { networkOf } from '../network-of.ts';
import { chosenLocale } from './locale.ts';
import { ownPath } from './own-path.ts';
import type { PageHouse } from './page-house.ts';
import { postedField } from './posted-field.ts';
import { preferredLocale } from './preferred-locale.ts';

const NONCE_BYTES = 16;
const BANNER = /^[a-z-]{1,40}$/;

/** Whoever has a session; without identity's word on the account where it only ends. */
type Visitor = { readonly session: Session; readonly gate: Gate | null };

/** What a journey may know of a request: parsed, nothing else. */
export function visitOf(house: PageHouse, request: Request, visitor: Visitor | null): Visit {
  const locale =
    chosenLocale(request) ?? visitor?.gate?.locale ?? preferredLocale(request.headers['accept-language']);
  const form = formMaker(house, visitor);
  return {
    locale,
    form,
    frame: frameOf({ house, request, visitor, locale, form }),
    field: (name) => postedField(request, name),
    banner: oneOf(request.query.banner, BANNER),
    keepsCookies: request.headers.cookie !== undefined,
    browser: house.browserCookie.read(request),
    source: keyedDigest(house.keyring, 'source', networkOf(request.ip ?? '')),
  };
}

function formMaker({ services }: PageHouse, visitor: Visitor | null) {
  return (action: string, rev?: number): FormToken => ({
    action,
    csrf: visitor?.session.csrf ?? '',
    nonce: services.random.bytes(NONCE_BYTES).toString('base64url'),
    ...(rev === undefined ? {} : { rev }),
  });
}

function frameOf(of: {
  house: PageHouse;
  request: Request;
  visitor: Visitor | null;
  locale: Locale;
  form: Visit['form'];
}): Frame {
  const { house, request, visitor, locale, form } = of;
  const { societies, appStores } = house;
  const known = { text: textIn(locale), locale, path: ownPath(request) };
  const frame = { ...known, society: societies[locale], appStores };
  if (!visitor?.gate) return frame;
  const member = {
    name: visitor.gate.displayName || frame.text.frame.unnamed,
    isFullySignedIn: visitor.session.level === 'full',
  };
  return { ...frame, member, signOut: form(PATHS.signOut) };
}

function oneOf(value: unknown, pattern: RegExp): string {
  return typeof value === 'string' && pattern.test(value) ? value : '';
}
