import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { runningSystem } from './running-system.ts';

/** A record as bytes; null is null, a header may be repeated. */
export type RawRecord = {
  key: Buffer | null;
  value: Buffer | null;
  headers: readonly (readonly [name: string, value: Buffer | null])[];
};

/** What a batch may be packed with. */
export const CODECS = ['none', 'gzip', 'snappy', 'lz4', 'zstd'] as const;

type Sent = RawRecord & { topic: string; codec: (typeof CODECS)[number] };

/**
 * Has Apache Kafka's own client in Java send these, in this order; neighbours of one codec share a batch.
 * @returns where each stands: `topic/partition/offset`
 */
export async function sendAsJava(records: readonly Sent[]): Promise<string[]> {
  const classPath = process.env.GENKAN_CLASS_PATH;
  if (!classPath) throw new Error('GENKAN_CLASS_PATH names no classes of Kafka: npm test sets it');
  const flags = ['-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
  const quiet = '-Dorg.slf4j.simpleLogger.defaultLogLevel=error';
  const brokers = runningSystem().kafka.brokers.join();
  const program = spawn('java', [...flags, quiet, '-cp', classPath, 'genkan.SendRecords', brokers], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(program, 'close');
  const [told] = await Promise.all([
    text(program.stdout),
    pipeline(Readable.from(linesOf(records)), program.stdin),
  ]);
  const [code] = await ended;
  if (code !== 0) throw new Error(`the producer in Java ended with code ${code}`);
  const places = told.trimEnd().split('\n');
  return places.map((place, nth) => `${records[nth]?.topic}/${place.replace('\t', '/')}`);
}

function* linesOf(records: readonly Sent[]): Generator<string> {
  for (const { topic, codec, key, value, headers } of records) {
    const named = headers.flatMap(([name, header]) => [encode(Buffer.from(name)), encode(header)]);
    yield `${[topic, codec, encode(key), encode(value), ...named].join('\t')}\n`;
  }
}

const encode = (bytes: Buffer | null): string => (bytes === null ? '-' : bytes.toString('base64'));
