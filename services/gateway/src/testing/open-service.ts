import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach } from '@jest/globals';

/** One question as it came over the wire. */
export type Heard = {
  readonly path: string;
  readonly token: string;
  readonly input: Record<string, unknown>;
};
type Reply = { readonly status?: number; readonly body: unknown };

/** For a file of tests: opens services on ports of this machine, each closed after its test. */
export function openServices() {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close().closeAllConnections();
  });

  /** @returns the base URL of whatever listens. */
  async function listen(listener: RequestListener): Promise<string> {
    const server = createServer(listener).listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** A service of ours that gives the same reply to every question, and remembers them. */
  async function answering({ status = 200, body }: Reply) {
    const heard: Heard[] = [];
    const type = status === 200 ? 'application/json' : 'application/problem+json';
    const url = await listen(async (request, response) => {
      const token = (request.headers.authorization ?? '').replace('Bearer ', '');
      heard.push({ path: request.url ?? '', token, input: JSON.parse(await text(request)) });
      response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body));
    });
    return { url, heard };
  }

  return { listen, answering };
}
