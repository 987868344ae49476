import { defineDocuments } from '@genkan/platform';
import { expect, test } from '@jest/globals';
import { assertIndexed } from './assert-indexed.ts';
import { memoryDocuments } from './memory-documents.ts';
import { recordQueries } from './record-queries.ts';

type Note = { _id: string; state: string; at: Date };
const notes = defineDocuments<Note>({
  name: 'notes',
  fields: { _id: 'string', state: 'string', at: 'date' },
  indexes: [{ fields: { state: 1, at: 1 } }],
});

test('filters that start with _id or with an index pass', async () => {
  const { documents, queries } = recordQueries(memoryDocuments(notes));
  await documents.get('a');
  await documents.update({ _id: 'a', at: new Date() }, { $set: { state: 'due' } });
  await documents.find({ state: 'due', at: { $lte: new Date() } }, { limit: 1 });
  await documents.count({ $and: [{ state: 'due' }] });
  expect(queries).toHaveLength(4);
  expect(() => assertIndexed([notes], queries)).not.toThrow();
});

test('filters without one are listed', async () => {
  const { documents, queries } = recordQueries(memoryDocuments(notes));
  await documents.find({ at: { $lte: new Date() } }, { limit: 1 });
  await documents.count({});
  await documents.count({ $or: [{ state: 'due' }, { at: new Date() }] });
  expect(() => assertIndexed([notes], queries)).toThrow(
    /no index starts with at[\s\S]*no index starts with nothing/,
  );
  expect(() => assertIndexed([], queries)).toThrow('nobody declares');
});

test('a unique index is refused', () => {
  const definition = { name: 'notes', indexes: [{ fields: { state: 1 }, unique: true }] };
  expect(() => assertIndexed([definition as never], [])).toThrow('is unique');
});
