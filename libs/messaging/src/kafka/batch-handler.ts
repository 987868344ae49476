import type { EachBatchHandler, EachBatchPayload } from 'kafkajs';
import type { ConsumeOptions } from '../bus/bus.ts';
import { Interrupted } from '../bus/interrupted.ts';
import type { Watch } from '../bus/watch.ts';
import { readStandIn, type Unpacked } from './codecs/stand-in.ts';
import { toIncoming } from './to-incoming.ts';

/** More often than the session times out, also while one record takes long or waits through an outage. */
const HEARTBEAT_MS = 2000;
const COMMIT_EVERY = 100;
const HOLD_MS = 60_000;

type Handling = Pick<ConsumeOptions, 'onRecord' | 'watch'>;

/**
 * Handles a batch record by record. The position moves on after each one's effect, and is committed at the
 * end, at an interruption, and now and then: what is repeated after a crash does no harm.
 */
export function createBatchHandler(options: Handling, stopping: AbortSignal): EachBatchHandler {
  return async (payload) => {
    const heart = startHeart(payload, stopping);
    try {
      await handleRecords(payload, options, heart.signal);
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      // A lost membership is kafkajs' to handle: it joins again.
      if (heart.failure() !== undefined) throw heart.failure();
    } finally {
      heart.stop();
      await commitResolved(payload).catch(() => undefined);
    }
  };
}

async function handleRecords(
  payload: EachBatchPayload,
  { onRecord, watch }: Handling,
  signal: AbortSignal,
): Promise<void> {
  const { batch, resolveOffset, isRunning, isStale } = payload;
  let uncommitted = 0;
  for (const message of batch.messages) {
    if (signal.aborted || !isRunning() || isStale()) throw new Interrupted();
    const packed = readStandIn(message);
    if (packed) return hold(payload, packed, watch);
    watch?.onLag(batch, behind(batch.highWatermark, message.offset) + 1);
    await onRecord(toIncoming(message, batch), signal);
    resolveOffset(message.offset);
    uncommitted += 1;
    if (uncommitted % COMMIT_EVERY === 0) await commitResolved(payload);
  }
  watch?.onLag(batch, behind(batch.highWatermark, batch.lastOffset()));
  await commitResolved(payload);
}

/**
 * Holds one partition at a batch that cannot be unpacked, for nothing of it may be passed over; the others go on.
 * It is tried again each minute: this process learns nothing, but the partition may go to one that can.
 */
function hold({ batch, pause }: EachBatchPayload, { offset, reason }: Unpacked, watch?: Watch): void {
  const { topic, partition, highWatermark } = batch;
  watch?.onLag(batch, behind(highWatermark, offset) + 1);
  watch?.onHeld({ topic, partition, offset }, reason);
  setTimeout(pause(), HOLD_MS).unref();
}

/** How many records stand behind this one. The high watermark is the offset of the next to be written. */
function behind(highWatermark: string, offset: string): number {
  return Math.max(0, Number(BigInt(highWatermark) - BigInt(offset) - 1n));
}

async function commitResolved({
  commitOffsetsIfNecessary,
  uncommittedOffsets,
}: EachBatchPayload): Promise<void> {
  const offsets = uncommittedOffsets();
  if (offsets.topics.length > 0) await commitOffsetsIfNecessary(offsets);
}

/** Beats beside the work; its signal aborts when the process stops or the membership is lost. */
function startHeart({ heartbeat }: EachBatchPayload, stopping: AbortSignal) {
  const lost = new AbortController();
  let failure: unknown;
  const beating = setInterval(() => {
    heartbeat().catch((error: unknown) => {
      failure ??= error;
      lost.abort();
    });
  }, HEARTBEAT_MS);
  return {
    signal: AbortSignal.any([stopping, lost.signal]),
    failure: () => failure,
    stop: () => clearInterval(beating),
  };
}
