import { setTimeout } from 'node:timers/promises';
import { type Connection, type ConnectOptions, createConnection } from 'mongoose';
import type { Part } from '../lifecycle/part.ts';
import type { Log } from '../log/create-log.ts';
import type { Metrics } from '../metrics/create-metrics.ts';
import { storeSeconds } from '../metrics/store-seconds.ts';
import type { AnyDefinition, Documents, DocumentsDefinition } from './documents.ts';
import { ensureIndexes } from './ensure-indexes.ts';
import { mongoDocuments } from './mongo-documents.ts';
import { quietPool } from './quiet-pool.ts';
import { strictDocuments } from './strict-documents.ts';
import { timedDocuments } from './timed-documents.ts';

export type MongoStore = {
  /** Opens a collection: before the parts start, if it declares indexes. */
  documents<T extends { _id: string }>(definition: DocumentsDefinition<T>): Documents<T>;
  /** The connection; its `start` waits for the store, however long it takes. */
  readonly part: Part;
  /** Comes after the connection: creates what the opened collections declare and the store lacks. */
  readonly indexes: Part;
};

/**
 * `w: majority`, else an acknowledged write may be rolled back by an election. `retryWrites` and the name of
 * the database are the URI's. Filters are made by our stores alone, out of values that schemas have read, so
 * mongoose's `sanitizeFilter` stays off: it would wrap our own operators and cannot tell them from others.
 */
const OPTIONS: ConnectOptions = {
  autoIndex: false,
  autoCreate: false,
  bufferCommands: false,
  w: 'majority',
  readConcernLevel: 'majority',
  serverSelectionTimeoutMS: 5_000,
  connectTimeoutMS: 5_000,
  socketTimeoutMS: 10_000,
  waitQueueTimeoutMS: 5_000,
  maxPoolSize: 20,
};

export type MongoOptions = {
  readonly uri: string;
  readonly log: Log;
  /** Where the time of each command is told; nowhere, unless given. */
  readonly metrics?: Metrics;
};

const RETRY_MS = 1_000;
/** mongoose's `readyState`; its own name for it is there for CommonJS only. */
const CONNECTING = 2;

export function connectMongo({ uri, log, metrics }: MongoOptions): MongoStore {
  const takeTime = storeSeconds(metrics, 'mongodb');
  quietPool();
  const connection = createConnection();
  const opened: AnyDefinition[] = [];
  return {
    documents(definition) {
      opened.push(definition);
      return strictDocuments(timedDocuments(mongoDocuments(connection, definition), takeTime));
    },
    part: createPart(connection, uri, log),
    indexes: {
      name: 'indexes',
      start: () => ensureIndexes(connection, opened),
      stop: async () => undefined,
    },
  };
}

function createPart(connection: Connection, uri: string, log: Log): Part {
  const stopping = new AbortController();
  connection.on('disconnected', () => {
    if (!stopping.signal.aborted) log.warn({ part: 'mongodb' }, 'mongodb is not connected');
  });
  connection.on('connected', () => log.info({ part: 'mongodb' }, 'mongodb is connected'));
  return {
    name: 'mongodb',
    async start() {
      for (let attempt = 1; !stopping.signal.aborted; attempt += 1) {
        const error = await connection.openUri(uri, OPTIONS).then(
          () => null,
          (thrown: unknown) => thrown,
        );
        if (error === null) return;
        if (attempt === 1) log.warn({ part: 'mongodb', err: error }, 'mongodb does not answer yet');
        await setTimeout(RETRY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    },
    async stop() {
      stopping.abort();
      const closed = connection.close().catch(() => undefined);
      // In the middle of an attempt to connect, closing waits for its end: 5 s for nothing.
      if (connection.readyState !== CONNECTING) await closed;
    },
  };
}
