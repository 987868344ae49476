import { randomBytes, randomUUID } from 'node:crypto';

/** Where randomness comes from. Security rests on it: production uses the system's CSPRNG only. */
export type Random = {
  /** `length` unpredictable bytes. */
  bytes(length: number): Buffer;
  /** A version 4 UUID (RFC 9562). */
  uuid(): string;
};

export const systemRandom: Random = { bytes: (length) => randomBytes(length), uuid: () => randomUUID() };
