import { StoreUnavailable } from '@genkan/platform';

/**
 * The aggregate holds as many unsent facts as it may: the broker has been away for long. An outage like
 * that of a store: whoever asked gets 503, a consumer pauses; nothing is parked.
 */
export class OutboxFull extends StoreUnavailable {
  override name = 'OutboxFull';

  constructor() {
    super('the way out of a full outbox');
  }
}
