import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Trace } from './find-secrets.ts';

/** A collector of spans (OTLP over HTTP) that keeps every body as it came. */
export async function openSpanSink(): Promise<{ url: string; received: Trace[]; close(): void }> {
  const received: Trace[] = [];
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(Buffer.from(piece as Uint8Array));
    received.push({ where: 'spans', content: Buffer.concat(pieces) });
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
