import type { Documents, DocumentsDefinition } from '@genkan/platform';
import { memoryDocuments } from './memory-documents.ts';
import { type RecordedQuery, recordQueries } from './record-queries.ts';

/** A store in memory, all its collections empty, that keeps a list of what it is asked. */
export function recordingStore(): {
  documents<T extends { _id: string }>(definition: DocumentsDefinition<T>): Documents<T>;
  queries(): RecordedQuery[];
} {
  const lists: RecordedQuery[][] = [];
  return {
    documents(definition) {
      const { documents, queries } = recordQueries(memoryDocuments(definition));
      lists.push(queries);
      return documents;
    },
    queries: () => lists.flat(),
  };
}
