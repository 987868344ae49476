import type { TransmissionResult, UnreachableReason } from '../domain/channel.ts';

/** What nodemailer tells of a failure. Its message quotes addresses and is never passed on. */
type SmtpFailure = {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
};

/** RFC 4954, 6, and RFC 2554, 6 (538): we are not logged in as the server wants. */
const LOGIN_WANTED: readonly number[] = [530, 535, 538];

/** RFC 3463, 3.8: a security or policy status behind any 5yz reply. */
const POLICY = /^5\d\d[ -]5\.7\.\d/;

/** Why no conversation came about. */
export function readConnectFailure(error: unknown): UnreachableReason {
  const { code, responseCode } = fieldsOf(error);
  if (code === 'EAUTH') return 'smtp-login-refused';
  return typeof responseCode === 'number' ? 'smtp-busy' : 'smtp-unreachable';
}

/**
 * What a failure after the greeting means. RFC 5321, 4.2.1: 4yz may succeed later, 5yz will not. A sender that
 * is refused is our own configuration, which the member must not suffer from: tried again. So are a login that
 * is wanted and a policy (a block list, a relay that is closed to us): neither is about the address. A server
 * that goes silent over one recipient counts against that recipient, or it would hold the others up.
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
  if (POLICY.test(String(response))) return { status: 'refused-for-now', reason: 'smtp-policy' };
  return responseCode >= 500
    ? { status: 'refused', reason: 'smtp-5xx' }
    : { status: 'refused-for-now', reason: 'smtp-4xx' };
}

function fieldsOf(error: unknown): SmtpFailure {
  return typeof error === 'object' && error !== null ? (error as SmtpFailure) : {};
}
