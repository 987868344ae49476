import type { ParkingReason } from '@genkan/contracts';

/**
 * Thrown by a handler whose guarded transition is not possible yet: something that comes before it has not
 * arrived. Tried again for a while, then parked.
 */
export class TooEarly extends Error {
  override name = 'TooEarly';

  constructor() {
    super('too early');
  }
}

/** Thrown where trying again cannot help: parked at once with this reason, which must not hold any value. */
export class Unacceptable extends Error {
  override name = 'Unacceptable';
  readonly reason: ParkingReason;

  constructor(reason: ParkingReason) {
    super(reason);
    this.reason = reason;
  }
}
