import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';

/** An address behind which one node of Redis after another stands; each knows a handful of commands. */
type RespNode = {
  readonly uri: string;
  /** How the address behaves from now on; connections that are open stay with the node that they reached. */
  become(node: Answers): void;
  /** Commands in the order of their arrival, as `SET a 1 NX`. */
  readonly seen: string[];
  connections(): number;
  /** Waits until so many connections have come. */
  reached(count: number): Promise<void>;
  close(): void;
};

/** The answer to a command in RESP2; null keeps silent, 'cut' ends the connection. */
export type Answers = (command: string, args: readonly string[]) => string | null | 'cut';

const OK = '+OK\r\n';
export const bulk = (text: string) => `$${Buffer.byteLength(text)}\r\n${text}\r\n`;
const UNKNOWN = "-ERR unknown command 'HELLO'\r\n";

/** A primary; over-rule what it answers to some commands. */
export function primary(others: Readonly<Record<string, string | null | 'cut'>> = {}): Answers {
  const role = `*3\r\n${bulk('master')}:0\r\n*0\r\n`;
  const known: Record<string, string | null> = {
    HELLO: UNKNOWN,
    CLIENT: OK,
    INFO: bulk('role:master\r\nloading:0'),
    ROLE: role,
    QUIT: OK,
    ...others,
  };
  return (command) => (command in known ? (known[command] ?? null) : OK);
}

/** One address; what answers there changes, as behind a name or a load balancer that follows a failover. */
export async function openRespNode(first: Answers): Promise<RespNode> {
  let answers = first;
  const seen: string[] = [];
  const sockets: Socket[] = [];
  const server: Server = createServer((socket) => {
    const reached = answers;
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      for (const [name = '', ...args] of commandsIn(data.toString())) {
        const command = name.toUpperCase();
        if (!['HELLO', 'CLIENT', 'INFO', 'ROLE'].includes(command)) seen.push([command, ...args].join(' '));
        const answer = reached(command, args);
        if (answer === 'cut') socket.destroy();
        else if (answer !== null) socket.write(answer);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    uri: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    become: (node) => {
      answers = node;
    },
    seen,
    connections: () => sockets.length,
    async reached(count) {
      while (sockets.length < count) await once(server, 'connection');
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Commands are arrays of bulk strings; ours are short and arrive whole. */
function commandsIn(text: string): string[][] {
  return text
    .split(/^\*\d+\r\n/m)
    .filter((part) => part !== '')
    .map((part) => part.split('\r\n').filter((_line, index) => index % 2 === 1));
}
