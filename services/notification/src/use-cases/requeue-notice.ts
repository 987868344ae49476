import type { InputOf, notificationRoutes, OutputOf } from '@genkan/contracts';
import type { Notice } from '../domain/notice.ts';

export type RequeueNoticePorts = {
  notices: {
    /** Held → due, fence + 1; null if it is not held, or not there. */
    requeue(id: string): Promise<Notice | null>;
    get(id: string): Promise<Notice | null>;
  };
  /** Tells the delivery of this process that there is something to do. */
  wake(): void;
};

type Route = (typeof notificationRoutes)['requeueNotice'];

/**
 * An operator has looked and decides that a held notice is to be sent. Of a notice in doubt the member may get
 * a second mail, so nothing does this by itself. One whose validity is over is given up again.
 */
export async function requeueNotice(
  { notices, wake }: RequeueNoticePorts,
  { id }: InputOf<Route>,
): Promise<OutputOf<Route>> {
  if (await notices.requeue(id)) {
    wake();
    return { outcome: 'requeued' };
  }
  return { outcome: (await notices.get(id)) ? 'not-held' : 'not-found' };
}
