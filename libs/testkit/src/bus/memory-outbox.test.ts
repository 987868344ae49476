import { memoryDocuments } from '../documents/memory-documents.ts';
import { memoryBusSource } from './memory-bus-source.ts';
import { outboxContract } from './outbox-contract.ts';

outboxContract('in memory', async () => ({
  store: { documents: memoryDocuments, close: async () => {} },
  broker: await memoryBusSource(),
}));
