import type { Account } from './account.ts';
import { type CredentialMatch, isExpired } from './temporary-credential.ts';

/** What the typed secret turned out to be. */
export type Proof = {
  /** The member's own password, or the draft of it during the first login. */
  password: boolean;
  credential: CredentialMatch;
};

export type SignInRefusal =
  | 'invalid-credentials'
  | 'account-suspended'
  | 'credential-superseded'
  | 'credential-consumed'
  | 'user-id-changed';

export type SignInDecision =
  /** `expired`: the secret is right and its time is over, which opens the way to a new notice alone. */
  | { signedIn: true; account: Account; as: 'invited' | 'expired' | 'open' }
  /** `proven`: the secret was right, so this was no guess. */
  | { signedIn: false; code: SignInRefusal; proven: boolean };

const INVALID: SignInDecision = { signedIn: false, code: 'invalid-credentials', proven: false };

/**
 * Decides a sign-in. Only who knows the right secret is told more than "invalid" (ASVS 6.3.8).
 * @param userId as typed, in canonical form
 */
export function decideSignIn(
  account: Account | null,
  { userId, proof, now }: { userId: string; proof: Proof; now: Date },
): SignInDecision {
  if (!account || (!proof.password && proof.credential === 'none')) return INVALID;
  if (account.state === 'open') return decideOpen(account, userId, proof);
  if (!isNameOfInvited(account, userId)) return INVALID;
  if (account.state !== 'invited') return refuse('account-suspended');
  return decideInvited(account, proof, now);
}

/**
 * During the first login both names and both passwords work, in any pairing (F2). Once the newest number is
 * over as well, an earlier one opens the way to the next: its mail may never have been found.
 */
function decideInvited(account: Account, proof: Proof, now: Date): SignInDecision {
  if (isExpired(account, now)) return { signedIn: true, account, as: 'expired' };
  if (!proof.password && proof.credential === 'earlier') return refuse('credential-superseded');
  if (account.credential.state === 'unissued') return INVALID;
  return { signedIn: true, account, as: 'invited' };
}

/**
 * A retired temporary ID leads here as well, but only to a sentence: that its password was used, or, with the
 * member's own password, that the ID has changed. The new one is not told: it stands in nobody's notice.
 */
function decideOpen(account: Account, userId: string, proof: Proof): SignInDecision {
  if (proof.password && account.userId === userId) return { signedIn: true, account, as: 'open' };
  if (proof.password) return refuse('user-id-changed');
  return proof.credential === 'none' ? INVALID : refuse('credential-consumed');
}

function isNameOfInvited(account: Account, userId: string): boolean {
  return account.userId === userId || account.journey?.answers.choice?.userId === userId;
}

function refuse(code: SignInRefusal): SignInDecision {
  return { signedIn: false, code, proven: true };
}
