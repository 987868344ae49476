import type { Secret } from '@genkan/kernel';

/** Where mails go, and how long each phase may take, in milliseconds. */
export type SmtpTimes = { connectMs: number; transmitMs: number };

export type SmtpServerOptions = {
  host: string;
  port: number;
  /** TLS from the first byte (RFC 8314, 3.3). */
  secure: boolean;
  /** STARTTLS or nothing; without it STARTTLS is used where it is offered. */
  requireTLS: boolean;
  login: { user: string; password: string } | null;
};

const SUBMISSION_PORT = 587;
const SUBMISSIONS_PORT = 465;

/** Reads `smtp://user:password@host:port?requireTLS=true` or `smtps://…`. */
export function readSmtpUri(uri: Secret): SmtpServerOptions {
  const { protocol, hostname, port, username, password, searchParams } = new URL(uri.reveal());
  const secure = protocol === 'smtps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? SUBMISSIONS_PORT : SUBMISSION_PORT),
    secure,
    requireTLS: searchParams.get('requireTLS') === 'true',
    login:
      username === '' ? null : { user: decodeURIComponent(username), password: decodeURIComponent(password) },
  };
}
