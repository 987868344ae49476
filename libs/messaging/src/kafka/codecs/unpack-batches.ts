import { promisify } from 'node:util';
import { gunzip, zstdDecompress } from 'node:zlib';
import kafkajs from 'kafkajs';
import { unpackLz4 } from './lz4.ts';
import { unpackSnappy } from './snappy.ts';
import { standInFor } from './stand-in.ts';

/** Far more than a fetch brings of records that we take; a batch of 1 MiB may hold that much of one character. */
const LIMIT_BYTES = 64 * 1024 * 1024;

// Node finds these two names in no other way: kafkajs is CommonJS.
const { CompressionCodecs, CompressionTypes } = kafkajs;

type Codec = { name: string; unpack(bytes: Buffer): Promise<Buffer> | Buffer };

const gunzipped = promisify(gunzip);
const zstdUnpacked = promisify(zstdDecompress);

/** By the number that a batch carries (three bits); 5 to 7 are given to nobody yet. */
const CODECS: Readonly<Record<number, Codec>> = {
  1: { name: 'gzip', unpack: (bytes) => gunzipped(bytes, { maxOutputLength: LIMIT_BYTES }) },
  2: { name: 'snappy', unpack: (bytes) => unpackSnappy(bytes, LIMIT_BYTES) },
  3: { name: 'lz4', unpack: (bytes) => unpackLz4(bytes, LIMIT_BYTES) },
  4: { name: 'zstd', unpack: (bytes) => zstdUnpacked(bytes, { maxOutputLength: LIMIT_BYTES }) },
};
const NUMBERS = [1, 2, 3, 4, 5, 6, 7];

let isTaught = false;

/**
 * Teaches kafkajs to read batches however their producer packed them; of itself it knows gzip alone, and stops
 * for all partitions at any other. What cannot be unpacked is read as a stand-in. We never pack.
 */
export function unpackBatches(): void {
  if (isTaught) return;
  isTaught = true;
  const codecs: Record<number, () => unknown> = CompressionCodecs;
  for (const number of NUMBERS) {
    const decompress = (bytes: Buffer) => unpack(number, bytes);
    const known = number === CompressionTypes.GZIP ? CompressionCodecs[number]() : { compress: refuse };
    codecs[number] = () => ({ ...known, decompress });
  }
}

async function unpack(number: number, bytes: Buffer): Promise<Buffer> {
  const codec = CODECS[number];
  if (!codec) return standInFor(`its batch is packed by codec ${number}, which nobody knows`);
  try {
    return await codec.unpack(bytes);
  } catch {
    return standInFor(`its batch says ${codec.name} and cannot be unpacked`);
  }
}

async function refuse(): Promise<never> {
  throw new Error('we send nothing that is packed');
}
