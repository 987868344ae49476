import { Readable } from 'node:stream';
import type { Clock } from '@genkan/kernel';
import { inSpan } from '@genkan/platform';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Channel, TransmissionResult, UnreachableReason } from '../domain/channel.ts';
import type { Mail } from '../domain/mail.ts';
import type { Notice } from '../domain/notice.ts';
import type { ReadySlip } from '../domain/slip.ts';
import { buildMessage, type Sender } from './build-message.ts';
import { readConnectFailure, readTransmitFailure } from './read-smtp-failure.ts';
import type { SmtpServerOptions, SmtpTimes } from './smtp-server-options.ts';
import { wireAddress } from './wire-address.ts';

export type SmtpChannelOptions = {
  server: SmtpServerOptions;
  /** By the mail's language: the same address under another name. */
  from: Readonly<Record<Mail['locale'], Sender>>;
  times: SmtpTimes;
  compose(notice: Notice, slip: ReadySlip): Mail;
  clock: Clock;
};

const FAREWELL_MS = 1_000;

/** A mail as it goes over the wire. */
export type Letter = { envelope: { from: string; to: string[] }; bytes: Buffer };

type Opened =
  | { status: 'connected'; connection: SMTPConnection }
  | { status: 'unreachable'; reason: UnreachableReason };

/**
 * Mails by SMTP, one connection each. nodemailer's pool is not used: it sends a mail again by itself when a
 * connection closes on it, and the member would get two. Every phase has an end, well within the lease.
 */
export function createSmtpChannel(options: SmtpChannelOptions): Channel<SMTPConnection, Letter> {
  return {
    compose: (notice, slip) => write(options, options.compose(notice, slip)),
    connect: (): Promise<Opened> => connect(options),
    transmit: (connection: SMTPConnection, letter: Letter): Promise<TransmissionResult> =>
      inSpan('transmit-mail', {}, () => transmit(options, connection, letter)),
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

async function write({ from, clock }: SmtpChannelOptions, mail: Mail): Promise<Letter> {
  const sender = from[mail.locale];
  return {
    envelope: { from: wireAddress(sender.address), to: [wireAddress(mail.to)] },
    bytes: await buildMessage(mail, sender, clock.now()),
  };
}

async function transmit(
  { times }: SmtpChannelOptions,
  connection: SMTPConnection,
  { envelope, bytes }: Letter,
): Promise<TransmissionResult> {
  let handedOver = false;
  try {
    const message = Readable.from([bytes], { objectMode: false });
    message.once('end', () => {
      handedOver = true;
    });
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
