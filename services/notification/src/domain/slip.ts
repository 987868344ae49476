import type { Locale } from '@genkan/contracts';

export type Addressee = { email: string; name: string; locale: Locale };

/** Whom to write to, and what identity hands out for this kind of notice alone; never at rest. */
export type ReadySlip<Enclosed = unknown> = { status: 'ready'; to: Addressee; enclosed: Enclosed };

/** What identity says at the moment of sending, or why there is nothing to be sent. */
export type SlipAnswer<Enclosed = unknown> = ReadySlip<Enclosed> | { status: SlipRefusal };

export type Slip =
  | SlipAnswer
  | { status: 'unreachable' }
  /** Identity answered with an error of its own: it is there, and stumbles over this account. */
  | { status: 'failed' };

export type SlipRefusal = 'superseded' | 'consumed' | 'expired' | 'gone' | 'no-address';
