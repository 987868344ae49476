/**
 * Lets a process of the running system write down what it asks its store: the collections that it declares and
 * the filters that it uses, names of fields alone. Given by NODE_OPTIONS=--import; product code knows nothing
 * of it. GENKAN_QUERY_FOLDER: where, one file of JSON lines per process.
 */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { appendToModules } from '../actions/append-to-module.mjs';

const file = join(process.env.GENKAN_QUERY_FOLDER ?? '.', `${process.env.SERVICE_NAME}-${process.pid}.jsonl`);
const written = new Set();

globalThis.genkanQueries = { wrapDocuments };

appendToModules((url) =>
  url.endsWith('/libs/platform/dist/mongo/mongo-documents.js')
    ? ['mongoDocuments = globalThis.genkanQueries.wrapDocuments(mongoDocuments);']
    : [],
);

/** Each different line once. */
function write(line) {
  const text = `${JSON.stringify(line)}\n`;
  if (written.has(text)) return;
  written.add(text);
  appendFileSync(file, text);
}

function wrapDocuments(mongoDocuments) {
  return (connection, definition) => {
    const { name: collection, indexes } = definition;
    write({ collection, indexes });
    const documents = mongoDocuments(connection, definition);
    const watch =
      (method) =>
      (filter, ...rest) => {
        write({ collection, filter: namesOf(filter) });
        return documents[method](filter, ...rest);
      };
    const methods = ['find', 'update', 'upsert', 'remove', 'count'];
    return { ...documents, ...Object.fromEntries(methods.map((method) => [method, watch(method)])) };
  };
}

/** The paths of a filter, without the values; what `$and` and `$or` join stays joined. */
function namesOf(filter) {
  return Object.fromEntries(
    Object.entries(filter).map(([key, value]) => [
      key,
      key.startsWith('$') && Array.isArray(value) ? value.map(namesOf) : '',
    ]),
  );
}
