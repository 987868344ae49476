import { type AggregateFields, aggregateFieldKinds, outboxIndexes } from '@genkan/messaging';
import { defineDocuments } from '@genkan/platform';
import type { Notice } from '../domain/notice.ts';

/** The notice as it is stored: an aggregate whose id is the notice's. */
export type NoticeDocument = AggregateFields & Omit<Notice, 'id'> & { _id: string };

export const noticeDocuments = defineDocuments<NoticeDocument>({
  name: 'notices',
  fields: {
    ...aggregateFieldKinds,
    _id: 'string',
    memberId: 'string',
    accountId: 'string',
    kind: 'string',
    channel: 'string',
    purpose: 'string',
    content: 'object',
    rule: 'object',
    notBefore: 'date',
    validDays: 'number',
    validUntil: 'date',
    state: 'string',
    nextAt: 'date',
    attempts: 'number',
    fence: 'number',
    leaseUntil: 'date',
    at: 'date',
    history: 'array',
    traceparent: 'string',
  },
  indexes: [
    { fields: { state: 1, nextAt: 1 } },
    { fields: { state: 1, leaseUntil: 1 } },
    { fields: { state: 1, at: -1 } },
    { fields: { memberId: 1, at: -1 } },
    ...outboxIndexes,
  ],
});
