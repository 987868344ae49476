import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const servers: Server[] = [];

/** Opens a port of this machine for a listener. @returns its base URL. */
export async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A base URL where nothing listens. */
export async function refusingUrl(): Promise<string> {
  const url = await listen(() => {});
  await new Promise((resolve) => servers.pop()?.close(resolve));
  return url;
}

/** Ends every port that was opened. */
export function closeAll(): void {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
}
