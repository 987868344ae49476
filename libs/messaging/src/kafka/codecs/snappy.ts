import { createOutput, type Output } from './output.ts';
import { createSource, type Source } from './source.ts';

/** How snappy-java frames what it packs (`SnappyOutputStream`); librdkafka and others send one bare block. */
const FRAMED = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00]);
const VERSIONS_BYTES = 8;

/**
 * Unpacks a batch that a producer packed with snappy: framed, or a bare block
 * (https://github.com/google/snappy/blob/main/format_description.txt).
 * @throws RangeError if it is broken, or larger than the limit (bytes).
 */
export function unpackSnappy(bytes: Buffer, limit: number): Buffer {
  if (!bytes.subarray(0, FRAMED.length).equals(FRAMED)) return unpackBlock(bytes, limit);
  const source = createSource(bytes);
  source.take(FRAMED.length + VERSIONS_BYTES);
  const output = createOutput(limit);
  while (!source.isAtEnd()) output.append(unpackBlock(source.take(source.big4()), limit - output.length()));
  return output.bytes();
}

function unpackBlock(bytes: Buffer, limit: number): Buffer {
  const source = createSource(bytes);
  const length = readLength(source);
  if (length > limit) throw new RangeError(`larger than ${limit} bytes when unpacked`);
  const output = createOutput(length, length);
  while (!source.isAtEnd()) readElement(source, output);
  if (output.length() !== length) throw new RangeError('shorter than it says');
  return output.bytes();
}

/** Seven bits a byte, the lowest first; five bytes at most. */
function readLength(source: Source): number {
  let length = 0;
  for (let place = 0; place < 5; place += 1) {
    const byte = source.byte();
    length += (byte & 0x7f) * 2 ** (7 * place);
    if (byte < 0x80) return length;
  }
  throw new RangeError('says no length');
}

/** The two low bits of an element's first byte say its kind: a literal, or a copy by 1, 2 or 4 bytes of distance. */
function readElement(source: Source, output: Output): void {
  const tag = source.byte();
  const rest = tag >> 2;
  const kind = tag & 3;
  if (kind === 0) output.append(source.take(rest < 60 ? rest + 1 : source.little(rest - 59) + 1));
  else if (kind === 1) output.repeat((rest >> 3) * 256 + source.byte(), (rest & 7) + 4);
  else output.repeat(source.little(kind === 2 ? 2 : 4), rest + 1);
}
