import type { Socket } from 'node:net';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { isMailbox } from './addresses.ts';
import type { FaultMode, Faults } from './faults.ts';
import type { MailStore } from './mail-store.ts';

const LARGEST_MAIL_BYTES = 10 * 1024 * 1024;

/** An SMTP server that takes every mail and delivers none; a fault that was set happens at the end of DATA. */
export function createSmtpInbox(store: MailStore, faults: Faults): SMTPServer {
  const sockets = new Map<number, Socket>();
  const inbox = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST_MAIL_BYTES,
    // Its own rule refuses dots side by side between quotes as well, where RFC 5321 allows them.
    lenientAddressParsing: true,
    onMailFrom: ({ address }, _session, answer) => answer(refusalOf(address)),
    onRcptTo: ({ address }, _session, answer) => answer(refusalOf(address)),
    onData: (stream, session, answer) => {
      const drop = () => sockets.get(session.remotePort)?.destroy();
      void receive(stream).then((raw) => settle({ raw, store, fault: faults.take(), answer, drop }));
    },
  });
  inbox.server.on('connection', (socket: Socket) => {
    const { remotePort } = socket;
    if (remotePort === undefined) return;
    sockets.set(remotePort, socket);
    socket.once('close', () => sockets.delete(remotePort));
  });
  inbox.on('error', (error) => console.error('A mail connection failed:', error.message));
  return inbox;
}

/** Refused as mail servers do: a local part that is neither a dot-atom nor quoted (RFC 5321, 4.1.2). */
function refusalOf(address: string): Error | undefined {
  return address === '' || isMailbox(address) ? undefined : refusal(501, '5.1.3 Bad address syntax');
}

interface Delivery {
  raw: Buffer;
  store: MailStore;
  fault: FaultMode;
  answer(error?: Error | null): void;
  drop(): void;
}

async function settle({ raw, store, fault, answer, drop }: Delivery): Promise<void> {
  if (fault === 'hang-at-data') return;
  if (fault === '4xx') return answer(refusal(451, 'Try again later'));
  if (fault === '5xx') return answer(refusal(554, 'Refused'));
  await store.add(raw);
  if (fault === 'drop-after-data') return drop();
  answer();
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

async function receive(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
