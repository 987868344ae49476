/** Packed bytes, read from front to back. Each of its readers throws a RangeError where there is nothing left. */
export type Source = {
  isAtEnd(): boolean;
  byte(): number;
  /** A number of 1 to 4 bytes, the lowest first. */
  little(bytes: number): number;
  /** A number of 4 bytes, the highest first. */
  big4(): number;
  take(length: number): Buffer;
};

export function createSource(bytes: Buffer): Source {
  let at = 0;
  const take = (length: number) => {
    if (at + length > bytes.length) throw new RangeError('ends too early');
    at += length;
    return bytes.subarray(at - length, at);
  };
  return {
    isAtEnd: () => at >= bytes.length,
    byte: () => take(1).readUInt8(),
    little: (count) => take(count).readUIntLE(0, count),
    big4: () => take(4).readUInt32BE(),
    take,
  };
}
