import type { Clock } from '@genkan/kernel';
import type { Notice } from '../domain/notice.ts';
import { type NoticeOrder, scheduleNotice } from '../domain/schedule-notice.ts';
import { isAccountAwaited } from '../domain/transitions.ts';

export type AcceptNoticePorts = {
  notices: {
    insert(notice: Notice): Promise<'inserted' | 'exists'>;
    get(id: string): Promise<Notice | null>;
    /** Blocked → due, as it was read. */
    resume(notice: Notice): Promise<Notice | null>;
    /** Says again where it stands, as it was read. */
    tellAgain(notice: Notice): Promise<void>;
  };
  clock: Clock;
  /** Tells the delivery of this process that there may be something to do. */
  wake(): void;
};

/**
 * Takes a notice in, once: its id is derived from what ordered it, so a fact told twice is one notice. Who orders
 * it again has not heard what became of it, and is told; one that was held for want of its account is due again.
 */
export async function acceptNotice(ports: AcceptNoticePorts, order: NoticeOrder): Promise<void> {
  const { notices, clock, wake } = ports;
  if ((await notices.insert(scheduleNotice(order, clock.now()))) === 'inserted') return wake();
  const known = await notices.get(order.id);
  if (!known) return;
  if (!isAccountAwaited(known)) return notices.tellAgain(known);
  if (await notices.resume(known)) wake();
}
