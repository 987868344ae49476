import type { Level } from '@genkan/contracts';

/** The member's session, as far as the caller's token tells. */
export type Session = {
  accountId: string;
  memberId: string;
  /** Handle of the session. */
  sid: string;
  level: Level;
  /** When the member last proved who it is. */
  authenticatedAt: Date;
  /** Until when a first factor may be enrolled; null: identity named no day. */
  enrolBy: Date | null;
};
