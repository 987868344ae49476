import type { AnyChannel } from '../domain/channel.ts';
import { type Notice, type NoticeState, TRANSMITTED } from '../domain/notice.ts';
import type { Slip } from '../domain/slip.ts';
import {
  defer,
  giveUp,
  isOver,
  postpone,
  type RetryTimes,
  refuseSlip,
  settleTransmission,
  type Transition,
} from '../domain/transitions.ts';
import type { DeliveryStore } from './delivery-store.ts';
import { type SettlePatientlyPorts, settlePatiently } from './settle-patiently.ts';

export type DeliverNoticePorts = SettlePatientlyPorts & {
  notices: DeliveryStore;
  readSlip(notice: Notice): Promise<Slip>;
  /** By the words of an order. */
  channels: Readonly<Record<string, AnyChannel>>;
  /** A fault of ours that kept a notice from being sent; the notice itself names none. */
  noteFailure(notice: Notice, error: unknown): void;
  /** Milliseconds. */
  times: { leaseMs: number; firstRetryMs: number };
};

/**
 * `lost`: another process claimed it first; `refused`: our claim was taken over before we could transmit;
 * `postponed`: somebody whom we need does not answer; else the state that the notice came to.
 */
export type DeliveryOutcome = NoticeState | 'lost' | 'refused' | 'postponed';

/**
 * Sends one notice, at most once whatever dies on the way: claim, connect, ask for the slip, compare-and-set
 * to `transmitting`, transmit, settle. Only the owner of the newest fence gets past the compare-and-set.
 * The slip comes after the connection: handing it out starts the credential's validity, which must not run
 * down while the channel is away.
 */
export async function deliverNotice(ports: DeliverNoticePorts, waiting: Notice): Promise<DeliveryOutcome> {
  const claimed = await ports.notices.claim(waiting, leaseEnd(ports));
  if (!claimed) return 'lost';
  if (isOver(claimed, ports.clock.now())) return leave(ports, claimed, giveUp(claimed, 'validity-over'));
  return attempt(ports, claimed).catch((error: unknown) => fail(ports, claimed, error));
}

async function attempt(ports: DeliverNoticePorts, claimed: Notice): Promise<DeliveryOutcome> {
  const channel = channelOf(ports, claimed);
  const opened = await channel.connect();
  if (opened.status === 'unreachable')
    return leave(ports, claimed, postpone(claimed, opened.reason, ports.clock.now()));
  try {
    return await deliverOver(ports, { channel, connection: opened.connection }, claimed);
  } finally {
    channel.close(opened.connection);
  }
}

/** A channel with its own connection. */
type Line = { channel: AnyChannel; connection: unknown };

async function deliverOver(ports: DeliverNoticePorts, line: Line, claimed: Notice): Promise<DeliveryOutcome> {
  const slip = await ports.readSlip(claimed);
  const times = retryTimes(ports);
  if (slip.status === 'unreachable')
    return leave(ports, claimed, postpone(claimed, 'identity-unreachable', times.now));
  if (slip.status === 'failed') return leave(ports, claimed, defer(claimed, 'identity-failed', times));
  if (slip.status !== 'ready') return leave(ports, claimed, refuseSlip(claimed, slip.status));
  return transmit(ports, line, { claimed, message: await line.channel.compose(claimed, slip) });
}

async function transmit(
  ports: DeliverNoticePorts,
  { channel, connection }: Line,
  { claimed, message }: { claimed: Notice; message: unknown },
): Promise<DeliveryOutcome> {
  const transmitting = await ports.notices.markTransmitting(claimed, leaseEnd(ports));
  if (!transmitting) return 'refused';
  const result = await channel.transmit(connection, message);
  const transition = settleTransmission(transmitting, result, retryTimes(ports));
  return outcomeOf(await settlePatiently(ports, transmitting, { from: TRANSMITTED, transition }));
}

/** Only notices of known channels are found due. */
function channelOf({ channels }: DeliverNoticePorts, { channel: name }: Notice): AnyChannel {
  const channel = channels[name];
  if (!channel) throw new Error(`no channel ${name} in this process`);
  return channel;
}

/**
 * What is no outage does not pass by itself: counted, told and tried ever more rarely, like any other no.
 * Only while nothing was transmitted; after that the lease ends it, in doubt and listed.
 */
async function fail(ports: DeliverNoticePorts, claimed: Notice, error: unknown): Promise<DeliveryOutcome> {
  if (ports.isOutage(error)) throw error;
  const outcome = await leave(ports, claimed, defer(claimed, 'failed', retryTimes(ports)));
  if (outcome === 'refused') throw error;
  ports.noteFailure(claimed, error);
  return outcome;
}

async function leave(
  { notices }: DeliverNoticePorts,
  claimed: Notice,
  transition: Transition,
): Promise<DeliveryOutcome> {
  return outcomeOf(await notices.settle(claimed, { from: ['claimed'], transition }));
}

function leaseEnd({ clock, times }: DeliverNoticePorts): Date {
  return new Date(clock.now().getTime() + times.leaseMs);
}

function retryTimes({ clock, times }: DeliverNoticePorts): RetryTimes {
  return { now: clock.now(), firstRetryMs: times.firstRetryMs };
}

function outcomeOf(settled: Notice | null): DeliveryOutcome {
  if (!settled) return 'refused';
  return settled.state === 'due' ? 'postponed' : settled.state;
}
