/** A mail as it leaves: the only place where an address and a text meet, and never at rest. */
export type Mail = {
  /** The notice's id: names the mail for good (Message-ID), however often it is tried. */
  noticeId: string;
  to: string;
  locale: 'ja' | 'en';
  subject: string;
  text: string;
  html: string;
};

/** Why the mail server could not be used at all: not the fault of this notice, hence not an attempt. */
export type UnreachableReason = 'smtp-unreachable' | 'smtp-busy' | 'smtp-login-refused';

/** Why the mail server did not take this mail this time, though it may later. */
type RefusedForNow =
  | 'smtp-4xx'
  | 'smtp-sender-refused'
  | 'smtp-login-refused'
  | 'smtp-policy'
  | 'cut-before-data';

/**
 * How a transmission ended. `unknown`: the whole text was handed over and no answer came, so the mail may or
 * may not have been taken; after everything else that is not `accepted` it was certainly not.
 */
export type TransmissionResult =
  | { status: 'accepted' }
  | { status: 'refused-for-now'; reason: RefusedForNow }
  | { status: 'refused'; reason: 'smtp-5xx' | 'address-unusable' }
  | { status: 'unknown'; reason: 'cut-after-data' };
