import type { RefusedForNow, TransmissionResult, UnreachableReason } from '../domain/channel.ts';

/** What nodemailer tells of a failure. Its message quotes addresses and is never passed on. */
type SmtpFailure = {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
};

/** RFC 4954, 6, and RFC 2554, 6 (538): we are not logged in as the server wants. */
const LOGIN_WANTED: readonly number[] = [530, 535, 538];

/** The status behind a 5yz reply (RFC 3463; RFC 2034, 4). */
const STATUS = /^5\d\d[ -](5\.\d{1,3}\.\d{1,3})\b/;
/** RFC 5321, 4.2.3: storage; without a status that says more, a full mailbox. */
const STORAGE_EXCEEDED = 552;

/** Refusals that are about the moment, the way or us, and not about the address: what helps is time, or a person. */
const NOT_THE_ADDRESS: readonly (readonly [RegExp, RefusedForNow])[] = [
  // Bad sender's address: 3.2.
  [/^5\.1\.[78]$/, 'smtp-sender-refused'],
  // Mailbox full: 3.3.
  [/^5\.2\.2$/, 'smtp-mailbox-full'],
  // The mail system of the other side: 3.4. A mail that is too big for it (5.3.4) stays so.
  [/^5\.3\.(?!4$)/, 'smtp-system'],
  // Network and routing: 3.5.
  [/^5\.4\./, 'smtp-routing'],
  // Security and policy: 3.8.
  [/^5\.7\./, 'smtp-policy'],
];

/** Why no conversation came about. */
export function readConnectFailure(error: unknown): UnreachableReason {
  const { code, responseCode } = fieldsOf(error);
  if (code === 'EAUTH') return 'smtp-login-refused';
  return typeof responseCode === 'number' ? 'smtp-busy' : 'smtp-unreachable';
}

/**
 * What a failure after the greeting means. RFC 5321, 4.2.1: 4yz may succeed later, 5yz will not. A sender that
 * is refused is our own configuration, which the member must not suffer from: tried again. So are a login that
 * is wanted and whatever else is not about the address, as its status says. A server that goes silent over one
 * recipient counts against that recipient, or it would hold the others up.
 * @param handedOver the whole text had left; then only an answer to it says that it was not taken (4.5.3.2.6).
 */
export function readTransmitFailure(error: unknown, handedOver: boolean): TransmissionResult {
  const { code, command, responseCode, response } = fieldsOf(error);
  const answered = typeof responseCode === 'number' && command !== 'CONN';
  if (handedOver && !answered) return { status: 'unknown', reason: 'cut-after-data' };
  if (!answered) {
    return code === 'EENVELOPE' && command === 'API'
      ? { status: 'refused', reason: 'address-unusable' }
      : { status: 'refused-for-now', reason: 'cut-before-data' };
  }
  if (LOGIN_WANTED.includes(responseCode)) return { status: 'refused-for-now', reason: 'smtp-login-refused' };
  if (command === 'MAIL FROM') return { status: 'refused-for-now', reason: 'smtp-sender-refused' };
  if (responseCode < 500) return { status: 'refused-for-now', reason: 'smtp-4xx' };
  const elsewhere = readStatus(responseCode, String(response));
  return elsewhere
    ? { status: 'refused-for-now', reason: elsewhere }
    : { status: 'refused', reason: 'smtp-5xx' };
}

/** What a 5yz reply is about if it is not about the address. */
function readStatus(responseCode: number, response: string): RefusedForNow | undefined {
  const status = STATUS.exec(response)?.[1];
  if (status === undefined) return responseCode === STORAGE_EXCEEDED ? 'smtp-mailbox-full' : undefined;
  return NOT_THE_ADDRESS.find(([pattern]) => pattern.test(status))?.[1];
}

function fieldsOf(error: unknown): SmtpFailure {
  return typeof error === 'object' && error !== null ? (error as SmtpFailure) : {};
}
