import { Readable } from 'node:stream';
import type { Clock } from '@genkan/kernel';
import { inSpan } from '@genkan/platform';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Channel, TransmissionResult, UnreachableReason } from '../domain/channel.ts';
import type { Mail } from '../domain/mail.ts';
import { buildMessage, type Sender } from './build-message.ts';
import { readConnectFailure, readTransmitFailure } from './read-smtp-failure.ts';
import type { SmtpServerOptions, SmtpTimes } from './smtp-server-options.ts';
import { wireAddress } from './wire-address.ts';

export type SmtpChannelOptions = {
  server: SmtpServerOptions;
  /** By the mail's language: the same address under another name. */
  from: Readonly<Record<Mail['locale'], Sender>>;
  times: SmtpTimes;
  compose: Channel<SMTPConnection, Mail>['compose'];
  clock: Clock;
};

const FAREWELL_MS = 1_000;

type Opened =
  | { status: 'connected'; connection: SMTPConnection }
  | { status: 'unreachable'; reason: UnreachableReason };

/**
 * Mails by SMTP, one connection each. nodemailer's pool is not used: it sends a mail again by itself when a
 * connection closes on it, and the member would get two. Every phase has an end, well within the lease.
 */
export function createSmtpChannel(options: SmtpChannelOptions): Channel<SMTPConnection, Mail> {
  return {
    compose: options.compose,
    connect: (): Promise<Opened> => connect(options),
    transmit: (connection: SMTPConnection, mail: Mail): Promise<TransmissionResult> =>
      inSpan('transmit-mail', {}, () => transmit(options, connection, mail)),
    /** Says goodbye; a server that does not answer that is left. */
    close(connection: SMTPConnection): void {
      connection.quit();
      setTimeout(() => connection.close(), FAREWELL_MS).unref();
    },
  };
}

async function connect({ server, times }: SmtpChannelOptions): Promise<Opened> {
  const { login, ...where } = server;
  const { connectMs, transmitMs } = times;
  const connection = new SMTPConnection({
    ...where,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    dnsTimeout: connectMs,
    socketTimeout: Math.max(connectMs, transmitMs),
    socketCloseTimeout: 0,
  });
  try {
    await settled(connection, connectMs, (done) => connection.connect(done));
    if (login) await logIn(connection, login, connectMs);
    return { status: 'connected', connection };
  } catch (error) {
    connection.close();
    return { status: 'unreachable', reason: readConnectFailure(error) };
  }
}

async function logIn(
  connection: SMTPConnection,
  { user, password }: { user: string; password: string },
  ms: number,
) {
  await settled(connection, ms, (done) => connection.login({ credentials: { user, pass: password } }, done));
}

async function transmit(
  { from, times, clock }: SmtpChannelOptions,
  connection: SMTPConnection,
  mail: Mail,
): Promise<TransmissionResult> {
  let handedOver = false;
  const sender = from[mail.locale];
  try {
    const message = Readable.from([await buildMessage(mail, sender, clock.now())], { objectMode: false });
    message.once('end', () => {
      handedOver = true;
    });
    const envelope = { from: wireAddress(sender.address), to: [wireAddress(mail.to)] };
    await settled(connection, times.transmitMs, (done) => connection.send(envelope, message, done));
    return { status: 'accepted' };
  } catch (error) {
    return readTransmitFailure(error, handedOver);
  }
}

/** Nothing came in time. */
class NoAnswer extends Error {
  override name = 'NoAnswer';
}

/** One step of the conversation: its own answer, an error of the connection, its end, or the time limit. */
function settled(
  connection: SMTPConnection,
  limitMs: number,
  step: (done: (error?: Error | null) => void) => void,
): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => fail(new NoAnswer()), limitMs);
    const fail = (error: Error) => {
      clearTimeout(timer);
      reject(error);
      connection.close();
    };
    connection.on('error', fail);
    connection.once('end', () => fail(new NoAnswer()));
    step((error) => {
      if (error) return fail(error);
      clearTimeout(timer);
      resolve();
    });
  });
}
