import type { NOTICE_STATES } from '@genkan/contracts';

/** Where a notice stands. `scheduled`, `due` and `deferred` wait; `claimed` and `transmitting` are leased. */
export type NoticeState = (typeof NOTICE_STATES)[number];

/** States from which a notice is sent once its `nextAt` has come. */
export const WAITING = ['scheduled', 'due', 'deferred'] as const satisfies readonly NoticeState[];

/** Held: nothing happens by itself, and a person may decide that the notice is sent after all. */
export const REQUEUEABLE = ['in-doubt', 'given-up', 'blocked'] as const satisfies readonly NoticeState[];

/** States in which the answer of a transmission may be entered: it stays true after the lease. */
export const TRANSMITTED = ['transmitting', 'in-doubt'] as const satisfies readonly NoticeState[];

/** Why a notice stands where it stands: a closed list, never a text of a mail server. */
export type NoticeReason =
  | 'identity-unreachable'
  | 'identity-failed'
  | 'failed'
  | 'smtp-unreachable'
  | 'smtp-busy'
  | 'smtp-login-refused'
  | 'smtp-sender-refused'
  | 'smtp-policy'
  | 'smtp-mailbox-full'
  | 'smtp-system'
  | 'smtp-routing'
  | 'smtp-4xx'
  | 'smtp-5xx'
  | 'address-unusable'
  | 'cut-before-data'
  | 'cut-after-data'
  | 'lease-over'
  | 'validity-over'
  | 'no-address'
  | 'superseded'
  | 'consumed'
  | 'expired'
  | 'gone'
  | 'requeued'
  | 'ordered-again';

export type NoticeEntry = { state: NoticeState; at: Date; reason: NoticeReason | null };

/**
 * What a notice's kind keeps of the fact that led to it: the kind says which fields, and reads them by its own
 * schema. One alone is known to all, since others are told of it. Nothing personal.
 */
export type NoticeContent = Readonly<{
  /** Of a notice about a credential: its number; a notice of an older one is not sent any more. */
  credentialNo?: number;
  [field: string]: unknown;
}>;

/** One thing that one member is to be told once. Holds no address and no text. */
export type Notice = {
  id: string;
  memberId: string;
  accountId: string;
  /** What is told, and by which channel; one that this process does not know is left to newer processes. */
  kind: string;
  channel: string;
  /** Why it is told now: `first-notice`, `reissue-notice`, `security`. */
  purpose: string;
  content: NoticeContent;
  /** The rule that ordered it; null for security notices, which no rule decides. */
  rule: { id: string; version: number } | null;
  notBefore: Date;
  validDays: number;
  validUntil: Date;
  state: NoticeState;
  /** When it is to be looked at next; null where nothing happens by itself. */
  nextAt: Date | null;
  /** Answers of the mail server or of identity that were no, and faults of ours: being unreachable is not an attempt. */
  attempts: number;
  /** Raised by every claim: who holds an older number is refused. */
  fence: number;
  /** Until when the holder of the fence is believed to be alive. */
  leaseUntil: Date | null;
  /** When it came to its state. */
  at: Date;
  /** What happened to it, oldest first, the last 30. */
  history: NoticeEntry[];
  /** The trace that ordered it (W3C Trace Context), in which its delivery is told; absent where none was made. */
  traceparent?: string;
};
