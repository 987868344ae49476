import { type AggregateFields, aggregateFieldKinds, outboxIndexes } from '@genkan/messaging';
import { defineDocuments } from '@genkan/platform';
import type { Device, Pending } from '../domain/account.ts';

/** An account's factors as stored: of each credential the fields that its kind declares are sealed. */
export type FactorDocument = AggregateFields & {
  /** accountId */
  _id: string;
  /** At most 12. */
  devices: Device[];
  /** At most 12. */
  pending: Pending[];
};

export const factorDocuments = defineDocuments<FactorDocument>({
  name: 'factors',
  fields: { ...aggregateFieldKinds, _id: 'string', devices: 'array', pending: 'array' },
  indexes: [...outboxIndexes],
});
