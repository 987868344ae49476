import type { AnyEvent, DataOf } from '@genkan/contracts';
import { injectTraceparent } from '@genkan/platform';

/** The largest body of a fact in bytes; far below what a broker takes, so that the relay knows no poison. */
export const MAX_FACT_BYTES = 64 * 1024;

/** What happened, ready to be committed with the state that it tells of. */
export type Fact = {
  readonly id: string;
  readonly type: string;
  readonly topic: string;
  /** The aggregate that it is about: `ce_subject`. */
  readonly subject: string;
  /** Facts of one key keep their order on the topic. */
  readonly key: string;
  readonly body: string;
  readonly causationId?: string;
  readonly traceparent?: string;
};

/**
 * Makes a fact of an event's data: validated, serialised and measured now, while somebody can still be told.
 * @param content `id`: random, or derived where the same cause must give the same fact; `causationId`: the
 * id of the event that led here.
 * @throws ZodError if the data does not fit the event's schema; Error if it is too large.
 */
export function createFact<Event extends AnyEvent>(
  event: Event,
  content: { data: DataOf<Event>; id: string; causationId?: string },
): Fact {
  const data = event.schema.parse(content.data) as Readonly<Record<string, unknown>>;
  const body = JSON.stringify(data);
  if (Buffer.byteLength(body) > MAX_FACT_BYTES)
    throw new Error(`${event.type} is larger than ${MAX_FACT_BYTES} bytes`);
  const traceparent = injectTraceparent();
  return {
    id: content.id,
    type: event.type,
    topic: event.topic,
    subject: String(data[event.subject]),
    key: String(data[event.key]),
    body,
    ...(content.causationId === undefined ? {} : { causationId: content.causationId }),
    ...(traceparent === undefined ? {} : { traceparent }),
  };
}
