import type { z } from 'zod';
import type { Topic } from './topics.ts';

/** One fact that may stand on a topic. A published version is never edited, only followed by the next. */
export type EventDefinition<Data = unknown> = {
  /** `service.fact.vN`, past tense. */
  readonly type: `${string}.${string}.v${number}`;
  readonly topic: Topic;
  /** The field of the data that names the aggregate: message key and `ce_subject`. */
  readonly subject: keyof Data & string;
  readonly schema: z.ZodType<Data>;
  readonly example: Data;
};

export function defineEvent<Data extends object>(definition: EventDefinition<Data>): EventDefinition<Data> {
  return definition;
}

export type DataOf<Definition> = Definition extends EventDefinition<infer Data> ? Data : never;
