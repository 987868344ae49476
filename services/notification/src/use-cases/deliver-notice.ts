import type { Mail, TransmissionResult, UnreachableReason } from '../domain/mail.ts';
import { type Notice, type NoticeState, TRANSMITTED } from '../domain/notice.ts';
import type { Slip } from '../domain/slip.ts';
import {
  defer,
  giveUp,
  isOver,
  postpone,
  refuseSlip,
  settleTransmission,
  type Transition,
} from '../domain/transitions.ts';
import type { DeliveryStore } from './delivery-store.ts';
import { type PatientPorts, settlePatiently } from './settle-patiently.ts';

/** A way to the member. A connection is opened first, so that an outage is known before anything is handed out. */
export type Channel<Connection> = {
  connect(): Promise<
    { status: 'connected'; connection: Connection } | { status: 'unreachable'; reason: UnreachableReason }
  >;
  /** Never throws: an answer that did not come is a result. */
  transmit(connection: Connection, mail: Mail): Promise<TransmissionResult>;
  close(connection: Connection): void;
};

export type DeliveryPorts<Connection> = PatientPorts & {
  notices: DeliveryStore;
  readSlip(notice: Notice): Promise<Slip>;
  composeMail(notice: Notice, slip: Extract<Slip, { status: 'ready' }>): Mail;
  channel: Channel<Connection>;
  /** A fault of ours that kept a notice from being sent; the notice itself names none. */
  noteFailure(notice: Notice, error: unknown): void;
};

/** Milliseconds. */
export type DeliveryTimes = { leaseMs: number; firstRetryMs: number };

/**
 * `lost`: another process claimed it first; `refused`: our claim was taken over before we could transmit;
 * `postponed`: somebody whom we need does not answer; else the state that the notice came to.
 */
export type DeliveryOutcome = NoticeState | 'lost' | 'refused' | 'postponed';

/**
 * Sends one notice, at most once whatever dies on the way: claim, connect, ask for the slip, compare-and-set
 * to `transmitting`, transmit, settle. Only the owner of the newest fence gets past the compare-and-set.
 * The slip comes after the connection: handing it out starts the credential's validity, which must not run
 * down while the mail server is away.
 */
export function createDeliverNotice<Connection>(ports: DeliveryPorts<Connection>, times: DeliveryTimes) {
  const { notices, channel, clock } = ports;
  const leaseEnd = () => new Date(clock.now().getTime() + times.leaseMs);

  const leave = async (claimed: Notice, transition: Transition) =>
    outcomeOf(await notices.settle(claimed, { from: ['claimed'], transition }));

  async function deliverOver(connection: Connection, claimed: Notice): Promise<DeliveryOutcome> {
    const slip = await ports.readSlip(claimed);
    const now = clock.now();
    if (slip.status === 'unreachable') return leave(claimed, postpone(claimed, 'identity-unreachable', now));
    if (slip.status === 'failed') return leave(claimed, defer(claimed, 'identity-failed', { ...times, now }));
    if (slip.status !== 'ready') return leave(claimed, refuseSlip(claimed, slip.status));
    return transmit(claimed, ports.composeMail(claimed, slip), connection);
  }

  async function transmit(claimed: Notice, mail: Mail, connection: Connection): Promise<DeliveryOutcome> {
    const transmitting = await notices.markTransmitting(claimed, leaseEnd());
    if (!transmitting) return 'refused';
    const result = await channel.transmit(connection, mail);
    const transition = settleTransmission(transmitting, result, { ...times, now: clock.now() });
    return outcomeOf(await settlePatiently(ports, transmitting, { from: TRANSMITTED, transition }));
  }

  async function attempt(claimed: Notice): Promise<DeliveryOutcome> {
    const opened = await channel.connect();
    if (opened.status === 'unreachable') return leave(claimed, postpone(claimed, opened.reason, clock.now()));
    try {
      return await deliverOver(opened.connection, claimed);
    } finally {
      channel.close(opened.connection);
    }
  }

  /**
   * What is no outage does not pass by itself: counted, told and tried ever more rarely, like any other no.
   * Only while nothing was transmitted; after that the lease ends it, in doubt and listed.
   */
  async function fail(claimed: Notice, error: unknown): Promise<DeliveryOutcome> {
    if (ports.isOutage(error)) throw error;
    const outcome = await leave(claimed, defer(claimed, 'failed', { ...times, now: clock.now() }));
    if (outcome === 'refused') throw error;
    ports.noteFailure(claimed, error);
    return outcome;
  }

  return async function deliverNotice(waiting: Notice): Promise<DeliveryOutcome> {
    const claimed = await notices.claim(waiting, leaseEnd());
    if (!claimed) return 'lost';
    if (isOver(claimed, clock.now())) return leave(claimed, giveUp(claimed, 'validity-over'));
    return attempt(claimed).catch((error: unknown) => fail(claimed, error));
  };
}

function outcomeOf(settled: Notice | null): DeliveryOutcome {
  if (!settled) return 'refused';
  return settled.state === 'due' ? 'postponed' : settled.state;
}
