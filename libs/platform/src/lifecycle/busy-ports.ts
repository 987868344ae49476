import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import type { Fault } from '../config/settings-fault.ts';

/** A port that is to be opened, and the two settings that say where. */
export type WantedPort = {
  readonly host: string;
  readonly port: number;
  readonly settings: { readonly host: string; readonly port: string };
};

/**
 * Opens ports for a moment, all of them together, so that two that are one are found as well.
 * @returns a fault for each that cannot be had.
 */
export async function findBusyPorts(wanted: readonly WantedPort[]): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  const opened: Server[] = [];
  for (const one of wanted) {
    const server = createServer();
    try {
      await once(server.listen({ host: one.host, port: one.port }), 'listening');
      opened.push(server);
    } catch (error) {
      faults.push(faultOf(one, (error as NodeJS.ErrnoException).code));
    }
  }
  for (const server of opened) await once(server.close(), 'close');
  return faults;
}

function faultOf({ host, port, settings }: WantedPort, code = 'unknown'): Fault {
  switch (code) {
    case 'EADDRINUSE':
      return { variable: settings.port, rule: `must be a free port: ${port} of ${host} is in use` };
    case 'EACCES':
      return { variable: settings.port, rule: `must be a port that this user may open: ${port} is none` };
    default:
      return { variable: settings.host, rule: `must be an address of this machine (${code})` };
  }
}
