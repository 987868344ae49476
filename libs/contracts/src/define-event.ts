import type { z } from 'zod';
import type { Topic } from './topics.ts';

/** One fact that may stand on a topic. A published version is never edited, only followed by the next. */
export type EventDefinition<Schema extends z.ZodType> = {
  /** `service.fact.vN`, past tense. */
  readonly type: `${string}.${string}.v${number}`;
  readonly topic: Topic;
  /** The field of the data that names the aggregate whose fact it is (`ce_subject`). */
  readonly subject: keyof z.output<Schema> & string;
  /** The field of the data that is the message's key: facts of one key keep their order on the topic. */
  readonly key: keyof z.output<Schema> & string;
  readonly schema: Schema;
  readonly example: z.output<Schema>;
};

/** A fact of whatever kind, as lists and the messaging library see it. */
export type AnyEvent = Pick<EventDefinition<z.ZodType>, 'type' | 'topic' | 'schema'> & {
  readonly subject: string;
  readonly key: string;
  readonly example: Readonly<Record<string, unknown>>;
};

/** `key` may be left out where it is the subject. */
export function defineEvent<Schema extends z.ZodType>(
  definition: Omit<EventDefinition<Schema>, 'key'> & Partial<Pick<EventDefinition<Schema>, 'key'>>,
): EventDefinition<Schema> {
  return { ...definition, key: definition.key ?? definition.subject };
}

/** What a fact says, as its schema reads it. */
export type DataOf<Event extends { readonly schema: z.ZodType }> = z.output<Event['schema']>;
