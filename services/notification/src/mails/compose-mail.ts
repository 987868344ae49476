import type { Locale } from '@genkan/contracts';
import type { Mail } from '../domain/mail.ts';
import type { Notice } from '../domain/notice.ts';
import type { ReadySlip } from '../domain/slip.ts';
import type { AnyNoticeKind } from '../notices/notice-kind.ts';
import { readNotice } from '../notices/read-notice.ts';
import { MAIL_TEXT, type Society } from '../text/mail-text.ts';

type Needs = { kinds: readonly AnyNoticeKind[]; societies: Readonly<Record<Locale, Society>> };

/** Writes the mail of a notice, in the language of the one who reads it. */
export function createComposeMail({ kinds, societies }: Needs) {
  return function composeMail(notice: Notice, { to, enclosed }: ReadySlip): Mail {
    const { email, name, locale } = to;
    const { kind, content } = readNotice(kinds, notice);
    const society = inLanguageOf(locale, societies[locale]);
    const page = { words: kind.words[locale], text: MAIL_TEXT[locale], society, name, content, enclosed };
    return { noticeId: notice.id, to: email, locale, ...kind.writeMail(page) };
  };
}

/** The portal speaks Japanese unless asked otherwise: the link of an English mail asks for English pages. */
function inLanguageOf(locale: Locale, society: Society): Society {
  if (locale === 'ja') return society;
  const url = new URL(society.portalUrl);
  url.searchParams.set('lang', locale);
  return { ...society, portalUrl: url.href };
}
