import type { Clock } from '@genkan/kernel';
import type { Notice } from '../domain/notice.ts';
import { type NoticeOrder, scheduleNotice } from '../domain/schedule-notice.ts';

export type AcceptNoticePorts = {
  notices: { insert(notice: Notice): Promise<'inserted' | 'exists'> };
  clock: Clock;
  /** Tells the delivery of this process that there may be something to do. */
  wake(): void;
};

/** Takes a notice in, once: its id is derived from what ordered it, so a fact told twice is one notice. */
export async function acceptNotice(
  { notices, clock, wake }: AcceptNoticePorts,
  order: NoticeOrder,
): Promise<void> {
  const outcome = await notices.insert(scheduleNotice(order, clock.now()));
  if (outcome === 'inserted') wake();
}
