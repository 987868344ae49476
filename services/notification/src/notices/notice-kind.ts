import type { AnyEvent, DataOf, InputOf, Locale, noticeRoutes, OutputOf } from '@genkan/contracts';
import type { Society } from '@genkan/kernel';
import type { z } from 'zod';
import type { Mail } from '../domain/mail.ts';
import type { Notice, NoticeContent } from '../domain/notice.ts';
import type { ReadySlip, SlipAnswer } from '../domain/slip.ts';
import type { MailText } from '../text/mail-text.ts';
import type { SecurityRule } from './security-rules.ts';

/**
 * A kind of notice: what is told, whatever the channel. One file in this room, one line in its list, its words in
 * `text/`; subscriptions, slips and mails are derived from the list.
 */
export type NoticeKind<Content, Enclosed, Words, Event extends AnyEvent = AnyEvent> = {
  /** The word of it in orders, facts and documents. */
  readonly kind: string;
  /** Its own fact, of a security notice; left out where onboarding's rule table orders this kind. */
  readonly security?: SecurityFact<Event, Content>;
  /** What it keeps of its fact: how that is stored, and read again. */
  readonly content: z.ZodType<Content>;
  /** Asks identity, at the moment of sending, whom to write to and what to enclose (D4). */
  askSlip(identity: SlipDesk, about: SlipRequest<Content>): Promise<SlipAnswer<Enclosed>>;
  readonly words: Readonly<Record<Locale, Words>>;
  writeMail(page: MailPage<Content, Enclosed, Words>): MailParts;
};

/** As everybody sees it outside its own file. */
export type AnyNoticeKind = NoticeKind<NoticeContent, unknown, unknown>;

/** What happened that its owner is told of, without anybody's order. */
export type SecurityFact<Event extends AnyEvent, Content> = {
  readonly event: Event;
  readonly rule: SecurityRule;
  /** @returns whom it happened to, when, and what the notice keeps of it. */
  read(data: DataOf<Event>): Pick<Notice, 'memberId' | 'accountId'> & { at: Date; content: Content };
};

type Desk = typeof noticeRoutes;

/** What identity may be asked for a notice, in the name of this service. */
export type SlipDesk = {
  readonly [Question in keyof Desk]: (input: InputOf<Desk[Question]>) => Promise<OutputOf<Desk[Question]>>;
};

export type SlipRequest<Content> = Pick<Notice, 'accountId' | 'validDays'> & { content: Content };

/** All that a mail is made of. */
export type MailPage<Content, Enclosed, Words> = {
  /** In the reader's language: of this kind, of every mail, and who writes. */
  words: Words;
  text: MailText;
  society: Society;
  /** Leads to pages in that language. */
  portalUrl: string;
  /** The reader's. */
  name: string;
  content: Content;
  enclosed: Enclosed;
};

export type MailParts = Pick<Mail, 'subject' | 'text' | 'html'>;

type Contact = Extract<OutputOf<Desk['readContact']>, { status: 'ready' }>;

/** An answer of identity's, and what it encloses. */
export function readySlip<Enclosed>(
  { email, name, locale }: Contact,
  enclosed: Enclosed,
): ReadySlip<Enclosed> {
  return { status: 'ready', to: { email, name, locale }, enclosed };
}
