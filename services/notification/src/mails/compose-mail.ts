import type { Locale } from '@genkan/contracts';
import type { Society } from '@genkan/kernel';
import type { Mail } from '../domain/mail.ts';
import type { Notice } from '../domain/notice.ts';
import type { ReadySlip } from '../domain/slip.ts';
import type { AnyNoticeKind } from '../notices/notice-kind.ts';
import { readNotice } from '../notices/read-notice.ts';
import { MAIL_TEXT } from '../text/mail-text.ts';

type Needs = {
  kinds: readonly AnyNoticeKind[];
  societies: Readonly<Record<Locale, Society>>;
  portalUrl: string;
};

/** Writes the mail of a notice, in the language of the one who reads it. */
export function createComposeMail({ kinds, societies, portalUrl }: Needs) {
  return function composeMail(notice: Notice, { to, enclosed }: ReadySlip): Mail {
    const { email, name, locale } = to;
    const { kind, content } = readNotice(kinds, notice);
    const shared = {
      text: MAIL_TEXT[locale],
      society: societies[locale],
      portalUrl: linkIn(locale, portalUrl),
    };
    const page = { words: kind.words[locale], ...shared, name, content, enclosed };
    return { noticeId: notice.id, to: email, locale, ...kind.writeMail(page) };
  };
}

/** The portal speaks Japanese unless asked otherwise: the link of an English mail asks for English pages. */
function linkIn(locale: Locale, portalUrl: string): string {
  const url = new URL(portalUrl);
  if (locale !== 'ja') url.searchParams.set('lang', locale);
  return url.href;
}
