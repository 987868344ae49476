import type { Clock } from '@genkan/kernel';
import {
  atMost,
  createDueLoop,
  createOutageWatch,
  type DueLoop,
  inSpan,
  isOutage,
  type Log,
  type Metrics,
  withTraceparent,
} from '@genkan/platform';
import type { Notice } from '../domain/notice.ts';
import type { DeliveryOutcome } from '../use-cases/deliver-notice.ts';
import { createDeliveryCounts } from './delivery-counts.ts';

export type DeliveryLoopOptions = {
  findDue(now: Date, limit: number): Promise<Notice[]>;
  deliver(notice: Notice): Promise<DeliveryOutcome>;
  recoverLeases(): Promise<Notice[]>;
  /** Notices in hand at a time. */
  concurrency: number;
  clock: Clock;
  log: Log;
  metrics: Metrics;
  /** Milliseconds between two looks where nobody wakes it. Default 5000. */
  pollMs?: number;
  /** Milliseconds of the first pause of an outage. Default 1000. */
  firstPauseMs?: number;
};

const NAME = 'delivery';
const LONGEST_PAUSE_MS = 15_000;
/** Less than a process is given to stop; what is still in hand then is left to its lease. */
const STOP_MS = 8_000;
const SHUNNED_MS = 60_000;
const ROUNDS = { away: 'the delivery pauses', back: 'the delivery goes on' };
const SENDING = {
  away: 'notices cannot be sent at present; one at a time tries',
  back: 'notices can be sent again',
};

/**
 * Delivers notices whose time has come: woken when one is accepted here, else by a poll. A slow recipient
 * holds one place and never the others. While identity, the mail server or the store is away, one notice at
 * a time finds out whether it is back, after pauses that double.
 */
export function createDeliveryLoop(options: DeliveryLoopOptions): DueLoop {
  const { clock, concurrency, log, pollMs = 5_000, firstPauseMs = 1_000 } = options;
  const told = log.child({ part: NAME });
  const count = createDeliveryCounts(options.metrics);
  const inHand = new Map<string, Promise<void>>();
  /** Notices that could not even be claimed: the oldest would be found first, again and again. */
  const shunned = createShunned(clock);
  const pauses = { firstMs: firstPauseMs, limitMs: LONGEST_PAUSE_MS, leastMs: pollMs };
  const sending = createOutageWatch({ clock, log: told }, SENDING, pauses);
  let recoverAt = 0;

  async function deliver(notice: Notice): Promise<void> {
    try {
      const outcome = await withTraceparent(notice.traceparent, () =>
        inSpan('deliver-notice', { 'genkan.notice.kind': notice.kind }, () => options.deliver(notice)),
      );
      if (outcome === 'postponed') sending.noteFailure();
      else if (outcome !== 'lost') sending.noteSuccess();
      report(notice, outcome);
    } catch (error) {
      // Of an outage the next one knows no more; a fault with this one says nothing of the others.
      if (isOutage(error)) sending.noteFailure(error);
      else shunned.add(notice.id);
      count('failed');
      log.error({ noticeId: notice.id, err: error }, 'a delivery failed; it is looked at again in a minute');
    }
  }

  function report({ id: noticeId, kind, channel }: Notice, outcome: DeliveryOutcome): void {
    count(outcome);
    if (outcome === 'lost') return;
    log[outcome === 'sent' ? 'info' : 'warn']({ noticeId, kind, channel, outcome }, 'notice handled');
  }

  async function recover(): Promise<void> {
    const now = clock.now().getTime();
    if (now < recoverAt) return;
    recoverAt = now + pollMs;
    for (const { id: noticeId, state } of await options.recoverLeases()) {
      count(state);
      log.warn({ noticeId, state }, 'a notice was left behind by its holder');
    }
  }

  async function launchDue(): Promise<void> {
    const places = (sending.isAway() ? 1 : concurrency) - inHand.size;
    if (places <= 0) return;
    // Those in hand may still look due until their claim is written.
    const passedOver = shunned.ids();
    const due = await options.findDue(clock.now(), places + inHand.size + passedOver.size);
    const free = due.filter(({ id }) => !inHand.has(id) && !passedOver.has(id));
    for (const notice of free.slice(0, places)) {
      const delivery = deliver(notice).then(() => {
        inHand.delete(notice.id);
        loop.wake();
      });
      inHand.set(notice.id, delivery);
    }
  }

  const loop = createDueLoop({
    name: NAME,
    async work() {
      await recover();
      await launchDue();
    },
    everyMs: () => pollMs,
    atOnce: true,
    outages: [sending],
    sentences: ROUNDS,
    pauses,
    clock,
    log: told,
  });
  const end = async () => {
    await loop.stop();
    await Promise.all(inHand.values());
  };
  return { ...loop, stop: async () => void (await atMost(STOP_MS, end())) };
}

/** What failed in a way of its own is passed over for a minute, by this process. */
function createShunned(clock: Clock) {
  const until = new Map<string, number>();
  return {
    add: (id: string) => void until.set(id, clock.now().getTime() + SHUNNED_MS),
    ids(): ReadonlySet<string> {
      const now = clock.now().getTime();
      for (const [id, end] of until) if (end <= now) until.delete(id);
      return new Set(until.keys());
    },
  };
}
