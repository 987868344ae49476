import { documentsContract } from './documents-contract.ts';
import { memoryDocuments } from './memory-documents.ts';

documentsContract('in memory', async () => ({ documents: memoryDocuments, close: async () => {} }));
