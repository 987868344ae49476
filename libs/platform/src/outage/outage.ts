import { isNativeError } from 'node:util/types';
import { SafeError } from './safe-error.ts';

/** Something that we need does not answer. It is nobody's fault who asked, and passes by itself. */
export class Outage extends SafeError {
  override name = 'Outage';
}

/** Our own store (MongoDB, Redis) does not answer, or not in time. */
export class StoreUnavailable extends Outage {
  override name = 'StoreUnavailable';
  readonly store: string;

  constructor(store: string, cause?: unknown) {
    super(`${store} does not answer`, cause === undefined ? undefined : { cause });
    this.store = store;
  }
}

/** Another service of ours does not answer, or not as its route says. */
export class ServiceUnavailable extends Outage {
  override name = 'ServiceUnavailable';
  readonly service: string;

  constructor(service: string, cause?: unknown) {
    super(`${service} does not answer`, cause === undefined ? undefined : { cause });
    this.service = service;
  }
}

/**
 * True where the own store, the broker or an owner of data does not answer, be it as the cause of the error.
 * Consumers pause on it for as long as it lasts and never park the event.
 */
export function isOutage(error: unknown): boolean {
  return isNativeError(error) && (error instanceof Outage || isOutage(error.cause));
}
