import { createRequire } from 'node:module';

/** The members of kafkajs' internal class that are named below. */
type RequestQueue = {
  pending: unknown[];
  inflight: Map<number, { sentAt: number; requestTimeout: number; timeoutRequest(): void }>;
  requestTimeoutIntervalId: NodeJS.Timeout;
  isConnected(): boolean;
  destroy(): void;
  scheduleCheckPendingRequests(): void;
  scheduleRequestTimeoutCheck(): void;
};

const CHECK_MS = 1000;
const fixed = new WeakSet<RequestQueue>();

/**
 * Makes kafkajs 2.2.4 quiet while nothing happens. The class is no public export, so it is taken by its path.
 *
 * After every answer, also with nothing left to send, it arms a timer whose delay is negative, which means
 * one millisecond, and which arms itself again, for ever, once per connection: 3.5 % of a core at idle. And it
 * looks for requests that timed out ten times a second; ours time out after ten seconds.
 */
export function fixIdleTimers(): void {
  const { prototype } = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as {
    prototype: RequestQueue;
  };
  if (fixed.has(prototype)) return;
  fixed.add(prototype);
  const schedule = prototype.scheduleCheckPendingRequests;
  prototype.scheduleCheckPendingRequests = function scheduleWhilePending() {
    if (this.pending.length > 0) schedule.call(this);
  };
  prototype.scheduleRequestTimeoutCheck = function checkOnceASecond() {
    this.destroy();
    this.requestTimeoutIntervalId = setInterval(() => timeOutOldRequests(this), CHECK_MS);
  };
}

function timeOutOldRequests(queue: RequestQueue): void {
  const now = Date.now();
  for (const request of queue.inflight.values()) {
    if (now - request.sentAt > request.requestTimeout) request.timeoutRequest();
  }
  if (!queue.isConnected()) queue.destroy();
}
