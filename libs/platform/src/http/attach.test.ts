import { expect, test } from '@jest/globals';
import { z } from 'zod';
import type { Caller } from '../tokens/caller.ts';
import { attach, type Handlers } from './attach.ts';

const route = { callers: ['gateway'], subject: 'service', problems: [] } as const;
const doorRoutes = {
  ring: {
    ...route,
    name: 'ring-bell',
    path: '/internal/ring-bell',
    request: z.object({ times: z.int().default(1) }),
    response: z.object({ heard: z.boolean() }),
  },
  open: {
    ...route,
    name: 'open-door',
    path: '/internal/open-door',
    request: z.object({}),
    response: z.object({ by: z.string() }),
  },
} as const;

const caller: Caller = { issuer: 'gateway', kind: 'service', subject: 'gateway', society: 'kenpo' };

type Ring = (input: { times: number }) => Promise<{ heard: boolean }>;
type Open = (input: object, caller: Caller) => Promise<{ by: string }>;
/** Whether these handlers may be given for the routes above; the compiler holds each constant to its answer. */
type Fits<Given> = Given extends Handlers<typeof doorRoutes> ? true : false;

test('each route is answered by the handler of its key', async () => {
  const handlers = attach(doorRoutes, {
    open: async (_input, { subject }) => ({ by: subject }),
    ring: async ({ times }) => ({ heard: times > 1 }),
  });
  expect(handlers.map(({ route: { name } }) => name)).toEqual(['ring-bell', 'open-door']);
  expect(await Promise.all(handlers.map(({ run }) => run({ times: 2 }, caller)))).toEqual([
    { heard: true },
    { by: 'gateway' },
  ]);
});

test('a table is answered whole, in its own shapes, or the code does not compile', () => {
  const whole: Fits<{ ring: Ring; open: Open }> = true;
  const lacking: Fits<{ ring: Ring }> = false;
  const ofAnotherShape: Fits<{ ring: Open; open: Open }> = false;
  expect([whole, lacking, ofAnotherShape]).toEqual([true, false, false]);
});
