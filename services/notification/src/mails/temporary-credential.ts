import type { TemporaryCredential } from '../domain/slip.ts';
import type { MailText, Society } from '../text/mail-text.ts';
import { breakable } from './breakable.ts';
import { frame } from './frame.ts';
import { groupByFour } from './group-by-four.ts';
import { Html, html } from './html.ts';
import { plainEntries, plainFrame } from './plain-frame.ts';
import { button, entryBox, note, numberedSteps, opening, paragraph, section } from './rows.ts';

export type CredentialMail = {
  text: MailText;
  society: Society;
  name: string;
  credential: TemporaryCredential;
};

/** The mail that opens the door: temporary user ID, temporary password, until when, and the seven steps. */
export function credentialHtml({ text, society, name, credential }: CredentialMail): string {
  const words = text.credential;
  const { userId, password, expiresAt } = credential;
  const grouped = new Html(groupByFour(password.reveal()).join('&nbsp;'));
  const entries = [
    { label: words.userId, value: html`${userId}`, typed: true },
    { label: words.password, value: grouped, typed: true },
    { label: words.expiry, value: html`${text.moment(expiresAt)}` },
  ];
  const surroundings = {
    text,
    society,
    title: words.title.replaceAll('|', ''),
    preheader: words.preheader(text.day(expiresAt)),
    trouble: words.trouble,
  };
  return frame(surroundings, [
    opening(breakable(words.title), [text.greeting(name), words.intro(society.portal).join(text.joint)]),
    entryBox(entries),
    note(words.hints.join(text.joint)),
    button({ label: words.openSignIn, hint: words.addressHint, url: society.portalUrl }),
    section(words.stepsTitle, [paragraph(words.stepsIntro.join(text.joint), 8), numberedSteps(words.steps)]),
  ]);
}

export function credentialText({ text, society, name, credential }: CredentialMail): string {
  const words = text.credential;
  const entries = plainEntries(text, [
    { label: words.userId, value: credential.userId },
    { label: words.password, value: groupByFour(credential.password.reveal()).join(' ') },
    { label: words.expiry, value: text.moment(credential.expiresAt) },
  ]);
  return plainFrame({ text, society, trouble: words.trouble }, [
    [text.greeting(name)],
    [...words.intro(society.portal)],
    entries,
    [...words.hints],
    [`▼ ${text.signInPage}`, society.portalUrl],
    [`■ ${words.stepsTitle}`, ...words.stepsIntro],
    words.steps.map((step, index) => `  ${index + 1}. ${step}`),
  ]);
}
