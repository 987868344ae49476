import type { Person } from './new-person.ts';
import { runningSystem } from './running-system.ts';
import { waitUntil } from './wait-until.ts';

/** What such a mail says, letter for letter: the password with its gaps. */
export type Credential = { userId: string; password: string };

export type MailSummary = { id: string; to: string; subject: string; date: string };
export type Mail = MailSummary & { text: string; html: string; headers: Record<string, string> };

const WORDS = {
  ja: { subject: '仮ユーザIDと仮パスワードのお知らせ', userId: '仮ユーザID', password: '仮パスワード' },
  en: {
    subject: 'Your temporary user ID and password',
    userId: 'Temporary user ID',
    password: 'Temporary password',
  },
} as const;

/** The mails in the mailbox, newest first; to one address, or all. */
export async function listMails(to?: string): Promise<MailSummary[]> {
  const query = to === undefined ? '' : `?to=${encodeURIComponent(to)}`;
  return (await ask(`/api/mails${query}`)) as MailSummary[];
}

async function openMail(id: string): Promise<Mail> {
  return (await ask(`/api/mails/${id}`)) as Mail;
}

/** Waits until so many mails to this address have these words in their subject; the newest of them. */
export function waitForMail(to: string, subject: string, count: number): Promise<Mail> {
  return waitUntil(`mail ${count} to ${to}: ${subject}`, async () => {
    const found = (await listMails(to)).filter((mail) => mail.subject.includes(subject));
    return found[0] && found.length >= count && openMail(found[0].id);
  });
}

/**
 * Waits for the mail with the temporary user ID and password, and reads them off.
 * @param count 2: the second such mail, and so on
 */
export async function readCredential({ email, locale }: Person, count = 1): Promise<Credential> {
  const words = WORDS[locale];
  const { text } = await waitForMail(email ?? '', words.subject, count);
  const readOff = (label: string) => new RegExp(`^\\s*${label}\\s+(\\S.*\\S)\\s*$`, 'mu').exec(text)?.[1];
  const [userId, password] = [readOff(words.userId), readOff(words.password)];
  if (!userId || !password) throw new Error(`the mail to ${email} names no user ID and password:\n${text}`);
  return { userId, password };
}

/** Where the button of that mail leads. */
export async function readPortalLink({ email, locale }: Person): Promise<string> {
  const { html } = await waitForMail(email ?? '', WORDS[locale].subject, 1);
  const link = /<a href="(http[^"]+)"/.exec(html)?.[1];
  if (!link) throw new Error(`the mail to ${email} leads nowhere:\n${html}`);
  return link;
}

async function ask(path: string): Promise<unknown> {
  const response = await fetch(`${runningSystem().mailbox}${path}`);
  if (!response.ok) throw new Error(`the mailbox answered ${response.status} to ${path}`);
  return response.json();
}
