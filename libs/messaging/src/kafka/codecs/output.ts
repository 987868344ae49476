/** What comes out of a block, written from front to back; later parts may repeat earlier ones. */
export type Output = {
  append(bytes: Buffer): void;
  /** Writes again what stands so far back, and so much of it; it may reach into what it writes. */
  repeat(distance: number, length: number): void;
  length(): number;
  bytes(): Buffer;
};

/** @param limit bytes; what would become larger is refused, so that a small batch cannot fill the memory. */
export function createOutput(limit: number, expected = 64 * 1024): Output {
  let buffer = Buffer.allocUnsafe(Math.min(limit, expected));
  let end = 0;

  function makeRoom(more: number): void {
    if (end + more > limit) throw new RangeError(`larger than ${limit} bytes when unpacked`);
    if (end + more <= buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.min(limit, Math.max(end + more, buffer.length * 2)));
    buffer.copy(larger, 0, 0, end);
    buffer = larger;
  }

  return {
    append(bytes) {
      makeRoom(bytes.length);
      bytes.copy(buffer, end);
      end += bytes.length;
    },
    repeat(distance, length) {
      if (distance === 0 || distance > end) throw new RangeError('points to before the beginning');
      makeRoom(length);
      if (distance >= length) buffer.copyWithin(end, end - distance, end - distance + length);
      else for (let n = 0; n < length; n += 1) buffer[end + n] = buffer[end + n - distance] ?? 0;
      end += length;
    },
    length: () => end,
    bytes: () => buffer.subarray(0, end),
  };
}
