import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What a mail server may do to us, and when. */
export type SmtpBehaviour =
  | 'accept'
  | '4xx-at-recipient'
  | '5xx-at-recipient'
  | '5xx-at-sender'
  | '4xx-after-data'
  | '5xx-after-data'
  | 'policy-at-recipient'
  | 'policy-after-data'
  | 'login-wanted-at-recipient'
  | 'cut-at-recipient'
  | 'cut-after-data'
  | 'hang-at-recipient'
  | 'hang-after-data'
  | 'busy'
  /** A reply to the recipient as it stands there, with its status: `552 5.2.2 `. */
  | `5${number} ${string}`;

/** A real SMTP server on a free port that keeps what it took. */
export async function openSmtpSink(behaviour: SmtpBehaviour) {
  const received: string[] = [];
  const recipients: string[] = [];
  const sockets = new Set<Socket>();
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    // Its own rule refuses dots side by side between quotes as well, where RFC 5321 allows them.
    lenientAddressParsing: true,
    disableReverseLookup: true,
    logger: false,
    onConnect: (_session, done) => done(behaviour === 'busy' ? refusal(421) : undefined),
    onMailFrom: (_address, _session, done) => done(behaviour === '5xx-at-sender' ? refusal(550) : undefined),
    onRcptTo({ address }, _session, done) {
      recipients.push(address);
      if (behaviour === 'hang-at-recipient') return;
      if (behaviour === 'cut-at-recipient') return cut();
      done(refusalAt('recipient', behaviour));
    },
    async onData(stream, _session, done) {
      const raw: Buffer[] = [];
      for await (const chunk of stream) raw.push(chunk as Buffer);
      if (behaviour === 'hang-after-data') return;
      const refused = refusalAt('data', behaviour);
      if (!refused) received.push(Buffer.concat(raw).toString('utf8'));
      if (behaviour === 'cut-after-data') return cut();
      done(refused);
    },
  });
  server.server.on('connection', (socket: Socket) => sockets.add(socket));
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    received,
    /** As the envelopes named them. */
    recipients,
    async close() {
      cut();
      await new Promise<void>((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function refusalAt(place: 'recipient' | 'data', behaviour: SmtpBehaviour): Error | undefined {
  const [, reply, status] = /^(5\d\d) (.*)$/.exec(behaviour) ?? [];
  if (reply && place === 'recipient') return refusal(Number(reply), status);
  if (!behaviour.endsWith(place)) return undefined;
  if (behaviour.startsWith('4xx-')) return refusal(451);
  if (behaviour.startsWith('5xx-')) return refusal(550);
  if (behaviour.startsWith('policy-')) return refusal(550, '5.7.1 ');
  return behaviour.startsWith('login-wanted-') ? refusal(530) : undefined;
}

function refusal(responseCode: number, status = ''): Error {
  return Object.assign(new Error(`${status}hanako@example.jp is not wanted`), { responseCode });
}
