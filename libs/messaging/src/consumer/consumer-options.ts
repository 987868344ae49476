import type { Clock } from '@genkan/kernel';
import type { Log, Metrics } from '@genkan/platform';
import type { Bus } from '../bus/bus.ts';
import type { ParkedEvents } from '../parked/parked-events.ts';
import type { Retries } from './persevere.ts';
import type { Subscription } from './subscription.ts';

export type ConsumerOptions = {
  bus: Bus;
  /** Group id; every group starts at the beginning of its topics. */
  group: string;
  /** The service's table of subscriptions. */
  subscriptions: readonly Subscription[];
  parked: ParkedEvents;
  clock: Clock;
  log: Log;
  metrics: Metrics;
  retries?: Retries;
  /** Milliseconds between two looks whether it makes progress; 5000 unless told. */
  lookMs?: number;
};
