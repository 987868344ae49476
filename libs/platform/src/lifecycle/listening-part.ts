import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '../log/create-log.ts';
import { oneHost } from './one-host.ts';
import type { Part } from './part.ts';

export type ListenOptions = {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly reusePort?: boolean;
  readonly log: Log;
};

/** Longer than our clients keep an idle connection (30 s), so that they close it, never we under their feet. */
const KEEP_ALIVE_MS = 65_000;
/** For a slow sender, not for slow work: the time that a whole request may take to arrive. */
const ARRIVAL_MS = 10_000;
const DRAIN_MS = 10_000;
const DRAIN_LOOK_MS = 50;

/** An HTTP port as a part: opens on start; on stop takes no new call and lets the running ones end. */
export function listeningPart(listener: RequestListener, options: ListenOptions): Part {
  const { name, host, port, reusePort = false, log } = options;
  const server = createServer(
    { keepAliveTimeout: KEEP_ALIVE_MS, headersTimeout: ARRIVAL_MS, requestTimeout: ARRIVAL_MS },
    oneHost(listener),
  );
  return {
    name,
    async start() {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen({ host, port, reusePort }, () => {
          server.off('error', reject);
          resolve();
        });
      });
      log.info({ part: name, host, port: (server.address() as AddressInfo).port }, 'listening');
    },
    stop: () => drain(server),
  };
}

async function drain(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise((resolve) => server.close(resolve));
  // close() ends the connections that are idle now; those that become idle later need a look.
  const look = setInterval(() => server.closeIdleConnections(), DRAIN_LOOK_MS);
  const limit = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearInterval(look);
  clearTimeout(limit);
}
