import { connect } from 'node:net';
import { runningSystem } from './running-system.ts';

/** Redis loses everything: FLUSHALL, as its inline protocol has it. */
export function flushSessions(): Promise<void> {
  const { hostname, port } = new URL(runningSystem().redis);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port || 6379) });
    socket.once('error', reject);
    socket.once('data', (answer) => {
      socket.destroy();
      if (String(answer).startsWith('+OK')) resolve();
      else reject(new Error(`Redis answered ${String(answer).trim()} to FLUSHALL`));
    });
    socket.write('FLUSHALL\r\n');
  });
}
