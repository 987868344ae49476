import type { Locale } from '@genkan/contracts';
import type { Mail } from '../domain/mail.ts';
import type { Notice } from '../domain/notice.ts';
import type { Slip } from '../domain/slip.ts';
import { en } from '../text/en.ts';
import { ja } from '../text/ja.ts';
import type { Society } from '../text/mail-text.ts';
import { deviceHtml, deviceText } from './device-enrolled.ts';
import { credentialHtml, credentialText } from './temporary-credential.ts';

type ReadySlip = Extract<Slip, { status: 'ready' }>;

const TEXTS = { ja, en };

/** The portal speaks Japanese unless asked otherwise: the link of an English mail asks for English pages. */
function inLanguageOf(locale: Locale, society: Society): Society {
  if (locale === 'ja') return society;
  const url = new URL(society.portalUrl);
  url.searchParams.set('lang', locale);
  return { ...society, portalUrl: url.href };
}

/** Writes the mail of a notice, in the language of the one who reads it. */
export function createComposeMail(societies: Readonly<Record<Locale, Society>>) {
  return function composeMail(notice: Notice, { to, credential }: ReadySlip): Mail {
    const text = TEXTS[to.locale];
    const society = inLanguageOf(to.locale, societies[to.locale]);
    const envelope = { noticeId: notice.id, to: to.email, locale: to.locale };
    if (credential) {
      const content = { text, society, name: to.name, credential };
      const subject = text.credential.subject(society.name);
      return { ...envelope, subject, text: credentialText(content), html: credentialHtml(content) };
    }
    if (!notice.device) throw new Error(`notice of kind ${notice.kind} has nothing to tell`);
    const content = { text, society, name: to.name, device: notice.device };
    const subject = text.device.subject(society.name);
    return { ...envelope, subject, text: deviceText(content), html: deviceHtml(content) };
  };
}
