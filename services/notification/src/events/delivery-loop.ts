import type { Clock } from '@genkan/kernel';
import { inSpan, type Log, type Metrics, type Part, withTraceparent } from '@genkan/platform';
import type { Notice } from '../domain/notice.ts';
import type { DeliveryOutcome } from '../use-cases/deliver-notice.ts';
import { createBell } from './bell.ts';
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

export type DeliveryLoop = Part & { wake(): void };

const LONGEST_PAUSE_MS = 15_000;
/** Less than a process is given to stop; what is still in hand then is left to its lease. */
const STOP_MS = 8_000;

/**
 * Delivers notices whose time has come: woken when one is accepted here, else by a poll. A slow recipient
 * holds one place and never the others. While identity, the mail server or the store is away, one notice at
 * a time finds out whether it is back, after pauses that double.
 */
export function createDeliveryLoop(options: DeliveryLoopOptions): DeliveryLoop {
  const { clock, concurrency, log, pollMs = 5_000, firstPauseMs = 1_000 } = options;
  const count = createDeliveryCounts(options.metrics);
  const inHand = new Map<string, Promise<void>>();
  const bell = createBell();
  let stopping = false;
  let pauseMs = 0;
  let recoverAt = 0;
  let running = Promise.resolve();

  const pause = () => {
    pauseMs = Math.min(LONGEST_PAUSE_MS, Math.max(firstPauseMs, pauseMs * 2));
  };

  /** An outage is waited out, whatever else happens. */
  const wake = () => {
    if (pauseMs === 0) bell.ring();
  };

  async function deliver(notice: Notice): Promise<void> {
    try {
      const outcome = await withTraceparent(notice.traceparent, () =>
        inSpan('deliver-notice', { 'genkan.notice.kind': notice.kind }, () => options.deliver(notice)),
      );
      if (outcome === 'postponed') pause();
      else if (outcome !== 'lost') pauseMs = 0;
      report(notice, outcome);
    } catch (error) {
      pause();
      count('failed');
      log.error({ noticeId: notice.id, err: error }, 'a delivery failed; its lease brings it back');
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
    const places = (pauseMs > 0 ? 1 : concurrency) - inHand.size;
    if (places <= 0) return;
    // Those in hand may still look due until their claim is written.
    const due = await options.findDue(clock.now(), places + inHand.size);
    for (const notice of due.filter(({ id }) => !inHand.has(id)).slice(0, places)) {
      const delivery = deliver(notice).then(() => {
        inHand.delete(notice.id);
        wake();
      });
      inHand.set(notice.id, delivery);
    }
  }

  async function run(): Promise<void> {
    while (!stopping) {
      try {
        await recover();
        await launchDue();
      } catch (error) {
        pause();
        log.warn({ part: 'delivery', err: error }, 'the delivery pauses');
      }
      await bell.sleep(Math.max(pollMs, pauseMs));
    }
  }

  return {
    name: 'delivery',
    wake,
    async start() {
      running = run();
    },
    async stop() {
      stopping = true;
      bell.ring();
      await running;
      await Promise.race([Promise.all(inHand.values()), after(STOP_MS)]);
    },
  };
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
