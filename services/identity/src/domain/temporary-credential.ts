import {
  addDays,
  currentKey,
  endOfTokyoDay,
  hmacBytes,
  type Key,
  type Keyring,
  safeEqual,
  tokyoDate,
} from '@genkan/kernel';
import {
  type Account,
  type Credential,
  FIRST_CREDENTIAL,
  NOBODY,
  type ToldCredential,
  unissuedCredential,
} from './account.ts';

/** Without 0 O, 1 I L: what people copy from a mail or a letter must not be misread. */
const PASSWORD_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** 31^16: 79 bits. Twelve characters would miss the 60 bits of NIST SP 800-63B-4 look-up secrets by little. */
const PASSWORD_LENGTH = 16;

const LETTERS = 'abcdefghjkmnpqrstuvwxyz';
const DIGITS = '23456789';
const USER_ID_PATTERN = [LETTERS, LETTERS, DIGITS, LETTERS, DIGITS, DIGITS, DIGITS, DIGITS] as const;

export type CredentialOwner = { society: string; accountId: string; no: number };

/** The temporary password of a credential number: derived whenever it is needed, stored nowhere (D5). */
export function temporaryPassword(key: Key, { society, accountId, no }: CredentialOwner): string {
  const digest = hmacBytes(key, 'temporary-password', society, accountId, String(no));
  return spell(digest, Array<string>(PASSWORD_LENGTH).fill(PASSWORD_ALPHABET));
}

/** A temporary user ID that satisfies the manual's rule, e.g. `kg7m4822`; the next attempt gives another. */
export function temporaryUserId(key: Key, accountId: string, attempt: number): string {
  return spell(hmacBytes(key, 'user-id', accountId, String(attempt)), USER_ID_PATTERN);
}

/** Reads 256 bits as one number; what its remainders favour is less than 2^-176 and cannot be noticed. */
function spell(digest: Buffer, alphabets: readonly string[]): string {
  let rest = BigInt(`0x${digest.toString('hex')}`);
  return alphabets
    .map((alphabet) => {
      const base = BigInt(alphabet.length);
      const character = alphabet.charAt(Number(rest % base));
      rest /= base;
      return character;
    })
    .join('');
}

/** A temporary password: of the current number, of an earlier one, or none. */
export type CredentialMatch = 'current' | 'earlier' | 'none';

/** So many numbers before the current one are still recognised, to be told that they are void. */
const EARLIER_NUMBERS = 3;
/** Stands in where there is no account: the same work is done for everybody. */
const STAND_IN = { society: '', accountId: NOBODY, no: 1, kid: '' };

/**
 * Compares a typed secret with the temporary passwords of an account. All candidates are always computed and
 * compared: the current number under its own key, the earlier ones under every key of the ring, since a
 * re-issue takes the newest. A key that was taken out matches nothing: members with a password of their own
 * still sign in.
 * @param typed in canonical form
 */
export function matchCredential(keyring: Keyring, account: Account | null, typed: string): CredentialMatch {
  const { society, accountId, no, kid } = account ? ownerOf(account) : STAND_IN;
  const key = keyring.keys.get(kid) ?? currentKey(keyring);
  const isRight = (candidate: Key, number: number) =>
    safeEqual(typed, temporaryPassword(candidate, { society, accountId, no: number })) && number >= 1;
  const isCurrent = isRight(key, no);
  const earlier = [...keyring.keys.values()].flatMap((candidate) =>
    Array.from({ length: EARLIER_NUMBERS }, (_, back) => isRight(candidate, no - 1 - back)),
  );
  if (!account) return 'none';
  if (isCurrent) return 'current';
  return earlier.includes(true) ? 'earlier' : 'none';
}

function ownerOf({ society, id, credential }: Account) {
  return { society, accountId: id, no: credential.no, kid: credential.kid };
}

/** What a notice of a credential number may say now. `issue`: it is to be issued first. */
export type Slip =
  | { status: 'ready'; account: Account; email: string; expiresAt: Date }
  | { status: 'issue' | 'superseded' | 'consumed' | 'expired' | 'gone' | 'no-address' };

/** Decides a hand-out. Without an address nothing is issued: the validity must not run before it can be read. */
export function decideSlip(account: Account | null, credentialNo: number, now: Date): Slip {
  if (!account || account.state === 'closed' || account.state === 'suspended') return { status: 'gone' };
  const { credential } = account;
  if (credential.no > credentialNo) return { status: 'superseded' };
  if (credential.no < credentialNo) return { status: 'gone' };
  if (account.state === 'open') return { status: 'consumed' };
  if (isExpired(account, now)) return { status: 'expired' };
  const email = account.contacts.hr;
  if (email === null) return { status: 'no-address' };
  const { expiresAt } = credential;
  return expiresAt ? { status: 'ready', account, email, expiresAt } : { status: 'issue' };
}

export function isExpired({ credential }: Account, now: Date): boolean {
  return credential.expiresAt !== null && credential.expiresAt < now;
}

/** The end of the last valid day in Tokyo. */
export function expiresAfter(now: Date, validDays: number): Date {
  return endOfTokyoDay(addDays(tokyoDate(now), validDays));
}

/**
 * What a new account begins with. Where the member was told of a credential before, the store lost the account: it
 * comes back with that number, and what was mailed opens it for as long as it said.
 */
export function firstCredential(told: ToldCredential | null, kid: string): Credential {
  const fresh = unissuedCredential(told?.credentialNo ?? FIRST_CREDENTIAL, kid);
  if (!told?.mailed) return fresh;
  const { at, validDays } = told.mailed;
  return { ...fresh, state: 'issued', issuedAt: at, expiresAt: expiresAfter(at, validDays) };
}
