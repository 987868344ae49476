import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';
import { fixIdleTimers } from './timer-fix.ts';

test('the internals that the fix relies on are there', () => {
  const { prototype } = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as {
    prototype: Record<string, unknown>;
  };
  const members = ['scheduleCheckPendingRequests', 'scheduleRequestTimeoutCheck', 'destroy'] as const;
  for (const member of members) expect(typeof prototype[member]).toBe('function');
});

test('nothing is armed while nothing is pending', () => {
  fixIdleTimers();
  const RequestQueue = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as new (
    options: object,
  ) => {
    scheduleCheckPendingRequests(): void;
    throttleCheckTimeoutId: unknown;
  };
  const queue = new RequestQueue({ logger: { debug: () => undefined } });
  queue.scheduleCheckPendingRequests();
  expect(queue.throttleCheckTimeoutId).toBeNull();
});
