import MailComposer from 'nodemailer/lib/mail-composer';
import type { Mail } from '../domain/mail.ts';
import { wireAddress } from './wire-address.ts';

/** Whom mails come from: a display name and the address that also is the envelope's sender. */
export type Sender = { name: string; address: string };

const SENDER = /^\s*(?:"?([^"<>]*?)"?\s*)<([^<>\s@]+@[^<>\s@]+)>\s*$/;
const BARE_ADDRESS = /^[^<>\s@]+@[^<>\s@]+$/;

/** Reads `名前 <address>` or a bare address; undefined if it is neither. */
export function readSender(text: string): Sender | undefined {
  const named = SENDER.exec(text);
  if (named) return { name: named[1] ?? '', address: named[2] ?? '' };
  return BARE_ADDRESS.test(text.trim()) ? { name: '', address: text.trim() } : undefined;
}

/**
 * The mail as bytes (RFC 5322, MIME). The Message-ID is derived from the notice, so that the same notice is
 * the same mail to every mail server, whoever sends it and however often. `Auto-Submitted` keeps holiday
 * answers away (RFC 3834, 5).
 */
export function buildMessage(mail: Mail, from: Sender, date: Date): Promise<Buffer> {
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  const composer = new MailComposer({
    from: { ...from, address: wireAddress(from.address) },
    to: { name: '', address: wireAddress(mail.to) },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date,
    messageId: `<${mail.noticeId}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.locale },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
