import type { Secret } from '@genkan/kernel';

export type Addressee = { email: string; name: string; locale: 'ja' | 'en' };

export type TemporaryCredential = { userId: string; password: Secret; expiresAt: Date };

/** What identity says at the moment of sending: whom to write to and what, or why not to. */
export type Slip =
  | { status: 'ready'; to: Addressee; credential: TemporaryCredential | null }
  | { status: SlipRefusal }
  | { status: 'unreachable' }
  /** Identity answered with an error of its own: it is there, and stumbles over this account. */
  | { status: 'failed' };

export type SlipRefusal = 'superseded' | 'consumed' | 'expired' | 'gone' | 'no-address';
