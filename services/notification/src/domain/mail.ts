import type { Locale } from '@genkan/contracts';

/** A mail as it leaves: the only place where an address and a text meet, and never at rest. */
export type Mail = {
  /** The notice's id: names the mail for good (Message-ID), however often it is tried. */
  noticeId: string;
  to: string;
  locale: Locale;
  subject: string;
  text: string;
  html: string;
};
