import type { RequestListener } from 'node:http';
import type { Clock, Random } from '@genkan/kernel';
import type { z } from 'zod';
import type { ServiceSettings } from '../config/service-settings.ts';
import type { Log } from '../log/create-log.ts';
import type { Metrics } from '../metrics/create-metrics.ts';
import type { Part } from './part.ts';

/** What every service is given to be made of. */
export type Kit = {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly random: Random;
  /** Adds something to be done at the very end, after all parts have stopped. */
  onStop(action: () => Promise<void> | void): void;
};

/** A service that is put together and not started yet. */
export type Wired = {
  /** What answers on HTTP_PORT, an express app for one. */
  readonly http?: RequestListener;
  /** Several processes share the port (SO_REUSEPORT). */
  readonly reusePort?: boolean;
  /** Started in this order, before the port opens; stopped in the other, after it has closed. */
  readonly parts: readonly Part[];
};

export type ServiceProgram<Settings extends ServiceSettings> = {
  readonly name: string;
  readonly settings: z.ZodType<Settings>;
  wire(settings: Settings, kit: Kit): Promise<Wired> | Wired;
};
