import type { OutgoingMessage } from '../bus/bus.ts';

/** Below `message.max.bytes` of a broker (1 MiB unless set), which holds for a whole batch of one partition. */
const MAX_BYTES = 768 * 1024;
const OVERHEAD_BYTES = 64;

/** Consecutive pieces of which each fits into one batch, whatever the partitions. */
export function splitBySize(messages: readonly OutgoingMessage[], maxBytes = MAX_BYTES): OutgoingMessage[][] {
  const pieces: OutgoingMessage[][] = [];
  let room = 0;
  for (const message of messages) {
    const size = sizeOf(message);
    const piece = pieces.at(-1);
    if (piece && size <= room) piece.push(message);
    else pieces.push([message]);
    room = (piece && size <= room ? room : maxBytes) - size;
  }
  return pieces;
}

function sizeOf({ key, value, headers }: OutgoingMessage): number {
  const inHeaders = Object.entries(headers).reduce(
    (sum, [name, text]) => sum + byteLength(name) + byteLength(text),
    0,
  );
  return OVERHEAD_BYTES + byteLength(key) + byteLength(value) + inHeaders;
}

function byteLength(text: string | null): number {
  return text === null ? 0 : Buffer.byteLength(text);
}
