import type { DataOf, noticeOrdered } from '@genkan/contracts';

/**
 * On the way from the hire to the mail, what has to be heard next: that there is an account, of its notice, that it
 * was sent; then once that the account was kept.
 */
export const AWAITED_STAGES = ['account', 'notice', 'sent', 'kept'] as const;

export type AwaitedStage = (typeof AWAITED_STAGES)[number];

/** What is awaited of a member; nothing is once the notice was sent and its account is known to be there. */
export type Awaited = {
  stage: AwaitedStage;
  /** Since when; where a notice has a day to come, from that day on. */
  since: Date;
  /** How often the fact that leads there was said again. */
  said: number;
  /** When it is said again. */
  nextAt: Date;
  /** Notification holds the notice until a person decides. */
  held: boolean;
  /** The notice as it was ordered, to be ordered again; null before it is decided. */
  order: DataOf<typeof noticeOrdered> | null;
};

/** Milliseconds until a fact that is awaited is overdue. */
export type OverdueAfter = { overdueMs: number };

/** Somebody of whom something is awaited. */
export type Waiting = { memberId: string; awaited: Awaited };

/** Who was said again so often, and in vain, is not healed by once more. */
export const SAID_IN_VAIN = 5;

const LONGEST_WAIT_MS = 24 * 60 * 60 * 1000;

/** A member was registered at this moment. */
export function awaitAccount(now: Date, { overdueMs }: OverdueAfter): Awaited {
  return { stage: 'account', order: null, ...from(now, overdueMs) };
}

/** A notice was ordered; nothing is late before the day from which it may be sent. */
export function awaitNotice(order: DataOf<typeof noticeOrdered>, { overdueMs }: OverdueAfter): Awaited {
  return { stage: 'notice', order, ...from(new Date(order.notBefore), overdueMs) };
}

/** The mail is out. Later it is asked once whether the account behind it is there: stores lose what is newest. */
export function awaitKept(now: Date, { overdueMs }: OverdueAfter) {
  const since = new Date(now.getTime() + overdueMs);
  return { stage: 'kept', since, said: 0, nextAt: since, held: false } as const;
}

/** The question that everybody is asked once, not one that is late. */
export function isRoutine({ stage, said }: Awaited): boolean {
  return stage === 'kept' && said === 0;
}

function from(since: Date, overdueMs: number) {
  return { since, said: 0, nextAt: new Date(since.getTime() + overdueMs), held: false };
}

/** When what is being said again now is said once more: after waits that double, up to a day. */
export function sayNextAt({ said }: Awaited, now: Date, { overdueMs }: OverdueAfter): Date {
  const waitMs = Math.min(LONGEST_WAIT_MS, overdueMs * 2 ** Math.min(said + 1, 30));
  return new Date(now.getTime() + waitMs);
}

/** A person has to look: it does not come by being said again. */
export function isStuck({ held, said }: Awaited): boolean {
  return held || said >= SAID_IN_VAIN;
}

/** States of a notice in which it is not sent any more, and does not have to be. */
const OVER: readonly string[] = ['superseded', 'cancelled'];
const HELD: readonly string[] = ['blocked', 'in-doubt', 'given-up'];

/** What the state of a notice, as notification calls it, means for who awaits it. */
export function readNews({ state, reason }: { state: string; reason: string | null }) {
  if (state === 'sent') return 'sent';
  if (OVER.includes(state)) return 'over';
  // Identity knows no such account although it said that there was one: it has to be made again.
  if (state === 'blocked' && reason === 'gone') return 'account-lost';
  return HELD.includes(state) ? 'held' : 'on-its-way';
}
