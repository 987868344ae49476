import type { IncomingRecord, RecordHandler } from '../bus/bus.ts';
import type { ConsumerOptions } from './consumer-options.ts';
import type { Dispatch } from './dispatch.ts';
import { type Patience, patiently } from './patiently.ts';
import { persevere, type Retries } from './persevere.ts';
import type { Progress } from './progress.ts';
import { createUnknownTypes } from './unknown-types.ts';

type Needs = Omit<ConsumerOptions, 'bus' | 'subscriptions'> & {
  dispatch: Dispatch;
  retries: Retries;
  progress: Progress;
};

/** Takes a record to its end (handled, ignored, of unknown type, parked), and counts which. */
export function createRecordHandler(needs: Needs): RecordHandler {
  const { group, parked, log, dispatch, retries, progress } = needs;
  const count = createCounts(needs);
  const unknown = createUnknownTypes(needs);
  const patienceFor = createPatience(needs);
  const take: RecordHandler = async (record, signal) => {
    const patience = patienceFor(record, signal);
    const end = await persevere(() => dispatch(record), { retries, patience });
    if (end === 'unknown') unknown.tell(record);
    if (typeof end === 'string') return count(end, record);
    await patiently(() => parked.park(record, { group, ...end }), patience);
    log.warn({ ...placeOf(record), group, reason: end.reason, attempts: end.tries }, 'event parked');
    count('parked', record);
  };
  return async (record, signal) => {
    progress.onBegun(record);
    await take(record, signal);
    progress.onEnded(record);
  };
}

function createCounts({ group, metrics, clock }: Needs) {
  const ends = metrics.counter({
    name: 'genkan_events_consumed_total',
    help: 'Records taken from topics, by what became of them.',
    labels: ['group', 'topic', 'outcome'],
  });
  const age = metrics.histogram({
    name: 'genkan_events_age_seconds',
    help: 'From the moment a record was written to the moment its effect was durable.',
    labels: ['group'],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 30, 300, 3600],
  });
  return (outcome: 'handled' | 'ignored' | 'unknown' | 'parked', record: IncomingRecord) => {
    ends.inc({ group, topic: record.topic, outcome });
    age.observe(Math.max(0, clock.now().getTime() - record.timestamp.getTime()) / 1000, { group });
  };
}

function createPatience({ group, log, metrics, progress }: Needs) {
  const paused = metrics.gauge({
    name: 'genkan_consumer_paused',
    help: '1 while a consumer waits for a store, a broker or an owner of data to come back.',
    labels: ['group'],
  });
  /** Records of several partitions are in hand at once. */
  let waiting = 0;
  const noteWaiting = (change: 1 | -1) => {
    waiting += change;
    paused.set(waiting > 0 ? 1 : 0, { group });
  };
  return (record: IncomingRecord, signal: AbortSignal): Patience => ({
    signal,
    onFailed: (error) => progress.onFailed(record, error),
    onPaused(error) {
      noteWaiting(1);
      log.warn({ group, err: error }, 'consumer pauses: something that it needs does not answer');
    },
    onResumed() {
      noteWaiting(-1);
      if (!signal.aborted) log.info({ group }, 'consumer goes on');
    },
  });
}

function placeOf({ topic, partition, offset }: IncomingRecord) {
  return { topic, partition, offset };
}
