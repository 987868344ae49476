import type { IncomingMessage } from 'node:http';
import { Problem } from '@genkan/kernel';

/** No request between our services needs more. */
const MAX_BYTES = 64 * 1024;

/**
 * The JSON body of a request.
 * @throws Problem `not-json` (other media type), `body-too-large`, `invalid-request` (not UTF-8, not JSON).
 */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  const mediaType = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') throw new Problem('not-json');
  return parse(await readBytes(request));
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BYTES) throw new Problem('body-too-large');
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BYTES) throw new Problem('body-too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Problem('invalid-request', { field: 'body' });
  }
}
