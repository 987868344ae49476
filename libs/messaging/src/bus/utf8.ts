/** Longer ones are not even looked at: no text of ours is, and no document could hold it. */
export const MOST_BYTES = 16 * 1024 * 1024;

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Never a text with replacement characters in it: what stands there in CP932 is not taken for UTF-8. A byte order
 * mark in front is left out, as RFC 8259 §8.1 lets a reader do.
 * @returns undefined if the bytes are no UTF-8, or too many.
 */
export function readUtf8(bytes: Uint8Array): string | undefined {
  if (bytes.length > MOST_BYTES) return undefined;
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
