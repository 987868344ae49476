import { Secret } from '@genkan/kernel';
import { z } from 'zod';
import { breakable } from '../mails/breakable.ts';
import { frame } from '../mails/frame.ts';
import { groupByFour } from '../mails/group-by-four.ts';
import { Html, html } from '../mails/html.ts';
import { plainEntries, plainFrame } from '../mails/plain-frame.ts';
import { button, entryBox, note, numberedSteps, opening, paragraph, section } from '../mails/rows.ts';
import { type CredentialWords, credentialWords } from '../text/temporary-credential.ts';
import { type MailPage, type NoticeKind, readySlip } from './notice-kind.ts';

const content = z.object({ credentialNo: z.int().min(1) });

type Content = z.output<typeof content>;
type Credential = { userId: string; password: Secret; expiresAt: Date };
type Page = MailPage<Content, Credential, CredentialWords>;

/** The door's key: temporary user ID, temporary password, until when, and the seven steps. */
export const temporaryCredential: NoticeKind<Content, Credential, CredentialWords> = {
  kind: 'temporary-credential',
  content,
  /** The first answer that is ready sets the expiry (D5). */
  async askSlip(identity, { accountId, validDays, content: { credentialNo } }) {
    const answer = await identity.handOutCredential({ accountId, credentialNo, validDays });
    if (answer.status !== 'ready') return answer;
    const { userId, password, expiresAt } = answer;
    return readySlip(answer, { userId, password: new Secret(password), expiresAt: new Date(expiresAt) });
  },
  words: credentialWords,
  writeMail: (page) => ({
    subject: page.words.subject(page.society.name),
    text: writeText(page),
    html: writeHtml(page),
  }),
};

function writeHtml({ words, text, society, portalUrl, name, enclosed }: Page): string {
  const { userId, password, expiresAt } = enclosed;
  const grouped = new Html(groupByFour(password.reveal()).join('&nbsp;'));
  const entries = [
    { label: words.userId, value: html`${userId}`, typed: true },
    { label: words.password, value: grouped, typed: true },
    { label: words.expiry, value: html`${text.moment(expiresAt)}` },
  ];
  const surroundings = {
    text,
    society,
    title: words.title,
    preheader: words.preheader(text.day(expiresAt)),
    trouble: words.trouble,
  };
  return frame(surroundings, [
    opening(breakable(words.title), [text.greeting(name), words.intro(society.portalName).join(text.joint)]),
    entryBox(entries),
    note(words.hints.join(text.joint)),
    button({ label: words.openSignIn, hint: words.addressHint, url: portalUrl }),
    section(words.stepsTitle, [paragraph(words.stepsIntro.join(text.joint), 8), numberedSteps(words.steps)]),
  ]);
}

function writeText({ words, text, society, portalUrl, name, enclosed }: Page): string {
  const entries = plainEntries(text, [
    { label: words.userId, value: enclosed.userId },
    { label: words.password, value: groupByFour(enclosed.password.reveal()).join(' ') },
    { label: words.expiry, value: text.moment(enclosed.expiresAt) },
  ]);
  return plainFrame({ text, society, trouble: words.trouble }, [
    [text.greeting(name)],
    [...words.intro(society.portalName)],
    entries,
    [...words.hints],
    [`▼ ${words.signInPage}`, portalUrl],
    [`■ ${words.stepsTitle}`, ...words.stepsIntro],
    words.steps.map((step, index) => `  ${index + 1}. ${step}`),
  ]);
}
