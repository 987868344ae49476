import type { Notice, NoticeState } from '../domain/notice.ts';
import type { Transition } from '../domain/transitions.ts';

export type Settlement = { from: readonly NoticeState[]; transition: Transition };

/** Every method is one conditional write; null where the guard was not met. */
export type DeliveryStore = {
  /** waiting → claimed, fence + 1. */
  claim(notice: Notice, leaseUntil: Date): Promise<Notice | null>;
  /** claimed → transmitting, if the fence is still this notice's. */
  markTransmitting(notice: Notice, leaseUntil: Date): Promise<Notice | null>;
  /** The state after, with the fact of it, if the fence is still this notice's. */
  settle(notice: Notice, settlement: Settlement): Promise<Notice | null>;
  get(id: string): Promise<Notice | null>;
};
