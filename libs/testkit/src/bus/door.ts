import { randomUUID } from 'node:crypto';
import { defineEvent, type Topic } from '@genkan/contracts';
import {
  type AggregateFields,
  aggregateFieldKinds,
  createFact,
  type Fact,
  outboxIndexes,
} from '@genkan/messaging';
import { defineDocuments } from '@genkan/platform';
import { z } from 'zod';

/** The smallest aggregate that there is, for contract suites. */
export type Door = AggregateFields & { _id: string; state: string; moves: number };

export const doors = defineDocuments<Door>({
  name: 'contract_doors',
  fields: { _id: 'string', state: 'string', moves: 'number', ...aggregateFieldKinds },
  indexes: [...outboxIndexes],
});

const doorMoved = defineEvent({
  type: 'contract.door-moved.v1',
  topic: 'identity.accounts.v1',
  subject: 'doorId',
  schema: z.object({ doorId: z.uuid(), to: z.string() }),
  example: { doorId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff', to: 'open' },
});

export function movedTo(topic: string, doorId: string, to: string): Fact {
  return createFact({ ...doorMoved, topic: topic as Topic }, { data: { doorId, to }, id: randomUUID() });
}
