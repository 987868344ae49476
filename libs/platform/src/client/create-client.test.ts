import { afterEach, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { TokenRequest } from '../tokens/create-signer.ts';
import { type ClientOptions, createClient } from './create-client.ts';
import { closeAll, listen } from './listening.fixture.ts';

const route = { callers: ['gateway'], problems: ['gone'] } as const;
const shelfRoutes = {
  read: {
    ...route,
    name: 'read-book',
    path: '/internal/read-book',
    subject: 'member',
    request: z.object({ page: z.int().optional() }),
    response: z.object({ path: z.string() }),
  },
  lend: {
    ...route,
    name: 'lend-book',
    path: '/internal/lend-book',
    subject: 'member',
    request: z.object({ days: z.string().transform(Number) }),
    response: z.object({ path: z.string() }),
  },
  count: {
    ...route,
    name: 'count-books',
    path: '/internal/count-books',
    subject: 'service',
    request: z.object({ room: z.string() }),
    response: z.object({ path: z.string() }),
  },
  burn: {
    ...route,
    name: 'burn-books',
    path: '/internal/burn-books',
    subject: 'operator',
    request: z.object({}),
    response: z.object({}),
  },
} as const;

type Reader = { readonly card: string };
type Seen = { subject: TokenRequest['subject']; body: unknown };

const running: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((client) => client.close()));
  closeAll();
});

/** A shelf that answers with the path that was asked, and what it saw of each question. */
async function openShelf(more: Pick<ClientOptions<Reader>, 'check'> = {}) {
  const seen: Seen[] = [];
  const subjects: TokenRequest['subject'][] = [];
  const url = await listen(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
    seen.push({ subject: subjects.shift() ?? { kind: 'service' }, body });
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ path: request.url }));
  });
  const signer = {
    async sign({ subject }: TokenRequest) {
      subjects.push(subject);
      return 'a.b.c';
    },
  };
  const shelf = createClient(shelfRoutes, {
    ...{ service: 'shelf', urls: [url], society: 'kenpo', timeoutMs: 5_000 },
    signer,
    problems: { gone: { status: 410, helpCode: 'GENKAN-4101' } },
    memberOf: (who: Reader) => memberWith(who.card),
    ...more,
  });
  running.push(shelf);
  return { shelf, seen };
}

function memberWith(accountId: string) {
  const session = { memberId: 'm-1', sid: 'h-1', level: 'full', amr: [], authTime: 1, epoch: 1 };
  return { kind: 'member', accountId, ...session } as const;
}

test('a member is asked for by whoever the caller means, a service needs nobody', async () => {
  const { shelf, seen } = await openShelf();
  expect(await shelf.lend({ card: 'a-1' }, { days: '14' })).toEqual({ path: '/internal/lend-book' });
  expect(await shelf.count({ room: 'north' })).toEqual({ path: '/internal/count-books' });
  expect(seen).toEqual([
    { subject: memberWith('a-1'), body: { days: '14' } },
    { subject: { kind: 'service' }, body: { room: 'north' } },
  ]);
});

test('where everything may be left out, nothing need be said', async () => {
  const { shelf, seen } = await openShelf();
  await shelf.read({ card: 'a-2' });
  expect(seen).toEqual([{ subject: memberWith('a-2'), body: {} }]);
});

test('a question that the check refuses is not sent', async () => {
  const asked: unknown[] = [];
  const { shelf, seen } = await openShelf({
    check({ name }, input) {
      asked.push(name, input);
      throw new Error('too long');
    },
  });
  await expect(shelf.count({ room: 'x' })).rejects.toThrow('too long');
  expect(asked).toEqual(['count-books', { room: 'x' }]);
  expect(seen).toEqual([]);
});

test('what operators ask is no method, and the methods have the shapes of their routes', async () => {
  const { shelf } = await openShelf();
  type Keys = keyof typeof shelf;
  const keys = { close: true, count: true, lend: true, read: true } satisfies Record<Keys, true>;
  expect(Object.keys(shelf).toSorted()).toEqual(Object.keys(keys));

  const lends: Parameters<typeof shelf.lend> extends [Reader, { days: string }] ? true : false = true;
  const reads: [Reader] extends Parameters<typeof shelf.read> ? true : false = true;
  const counts: [] extends Parameters<typeof shelf.count> ? true : false = false;
  expect([lends, reads, counts]).toEqual([true, true, false]);
});

test('without a way to name a member nobody can ask as one', () => {
  const create = () =>
    createClient(shelfRoutes, {
      ...{ service: 'shelf', urls: [], society: 'kenpo', timeoutMs: 1, problems: {} },
      signer: { sign: async () => 'a.b.c' },
    });
  const who: Parameters<ReturnType<typeof create>['read']>[0] extends never ? true : false = true;
  expect(who).toBe(true);
});
