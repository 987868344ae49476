import { createOutput, type Output } from './output.ts';
import { createSource, type Source } from './source.ts';

const MAGIC = 0x184d2204;
const VERSION = 1;
const STORED = 0x80000000;
const SHORTEST_MATCH = 4;

/** The bits of a frame's first byte that say what stands in it. */
type Frame = { hasBlockChecksums: boolean; hasSize: boolean; hasChecksum: boolean; hasDictionary: boolean };

/**
 * Unpacks a batch that a producer packed with LZ4: frames of linked or independent blocks
 * (https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md). Checksums are passed over: Kafka has its own.
 * @throws RangeError if it is broken, or larger than the limit (bytes).
 */
export function unpackLz4(bytes: Buffer, limit: number): Buffer {
  const source = createSource(bytes);
  const output = createOutput(limit);
  do unpackFrame(source, output);
  while (!source.isAtEnd());
  return output.bytes();
}

function unpackFrame(source: Source, output: Output): void {
  const frame = readHeader(source);
  for (let size = source.little(4); size !== 0; size = source.little(4)) {
    if (size >= STORED) output.append(source.take(size - STORED));
    else unpackBlock(createSource(source.take(size)), output);
    if (frame.hasBlockChecksums) source.take(4);
  }
  if (frame.hasChecksum) source.take(4);
}

function readHeader(source: Source): Frame {
  if (source.little(4) !== MAGIC) throw new RangeError('is no frame of LZ4');
  const flags = source.byte();
  if (flags >> 6 !== VERSION) throw new RangeError('is of another version of LZ4');
  const has = (bit: number) => (flags & (1 << bit)) !== 0;
  const frame = { hasBlockChecksums: has(4), hasSize: has(3), hasChecksum: has(2), hasDictionary: has(0) };
  if (frame.hasDictionary) throw new RangeError('needs a dictionary');
  const largestBlock = 1;
  const headerChecksum = 1;
  source.take(largestBlock + (frame.hasSize ? 8 : 0) + headerChecksum);
  return frame;
}

/** Literals and a match in turn; the last literals have none. */
function unpackBlock(source: Source, output: Output): void {
  for (;;) {
    const token = source.byte();
    output.append(source.take(readLength(source, token >> 4)));
    if (source.isAtEnd()) return;
    const distance = source.little(2);
    output.repeat(distance, readLength(source, token & 0x0f) + SHORTEST_MATCH);
  }
}

/** 15 goes on with bytes that are added, up to the first that is not 255. */
function readLength(source: Source, start: number): number {
  let length = start;
  if (start < 15) return length;
  for (let more = source.byte(); ; more = source.byte()) {
    length += more;
    if (more < 255) return length;
  }
}
