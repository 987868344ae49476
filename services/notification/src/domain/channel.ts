import type { Notice } from './notice.ts';
import type { ReadySlip } from './slip.ts';

/**
 * A way to the member. A message is composed, to its last byte, before anything is marked, so that a fault of ours in
 * it is no transmission; a connection is opened first of all, so that an outage is known before anything is handed out.
 */
export type Channel<Connection, Message> = {
  connect(): Promise<
    { status: 'connected'; connection: Connection } | { status: 'unreachable'; reason: UnreachableReason }
  >;
  compose(notice: Notice, slip: ReadySlip): Promise<Message>;
  /** Never throws: an answer that did not come is a result. */
  transmit(connection: Connection, message: Message): Promise<TransmissionResult>;
  close(connection: Connection): void;
};

/** As the delivery sees it: whatever a channel connects and composes goes back to that channel alone. */
export type AnyChannel = Channel<unknown, unknown>;

/** Why the other side could not be used at all: not the fault of this notice, hence not an attempt. */
export type UnreachableReason = 'smtp-unreachable' | 'smtp-busy' | 'smtp-login-refused';

/** Why the other side did not take this message this time, though it may later. */
export type RefusedForNow =
  | 'smtp-4xx'
  | 'smtp-sender-refused'
  | 'smtp-login-refused'
  | 'smtp-policy'
  | 'smtp-mailbox-full'
  | 'smtp-system'
  | 'smtp-routing'
  | 'cut-before-data';

/**
 * How a transmission ended. `unknown`: the whole message was handed over and no answer came, so it may or may
 * not have been taken; after everything else that is not `accepted` it was certainly not.
 */
export type TransmissionResult =
  | { status: 'accepted' }
  | { status: 'refused-for-now'; reason: RefusedForNow }
  | { status: 'refused'; reason: 'smtp-5xx' | 'address-unusable' }
  | { status: 'unknown'; reason: 'cut-after-data' };
