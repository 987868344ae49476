import { identityRoutes } from '@genkan/contracts';
import type { Clock } from '@genkan/kernel';
import { isOutage, redisCall } from '@genkan/platform';
import type { Redis } from 'ioredis';
import type { Gate } from '../domain/session.ts';

const FRESH_MS = 5_000;
const STALE_SECONDS = 600;
const MAX_ACCOUNTS = 10_000;

type Entry = { gate: Gate; askedAt: number };

export type GateCache = {
  /** At most 5 s old; up to 10 min while identity does not answer; refused if it never did (D8). */
  read(accountId: string, ask: () => Promise<Gate>): Promise<Gate>;
  /** Something about this account has just changed: ask again. */
  forget(accountId: string): Promise<void>;
};

/** Identity's word per account, kept for a moment. */
export function createGateCache({ redis, clock }: { redis: Redis; clock: Clock }): GateCache {
  const entries = new Map<string, Entry>();
  /** An answer that was asked for before an invalidation is not kept after it; one counter serves all. */
  let generation = 0;

  const remember = (accountId: string, entry: Entry) => {
    if (entries.size >= MAX_ACCOUNTS) entries.delete(entries.keys().next().value ?? '');
    entries.set(accountId, entry);
  };

  return {
    async read(accountId, ask) {
      const nowMs = clock.now().getTime();
      const known = entries.get(accountId);
      if (known && nowMs - known.askedAt < FRESH_MS) return known.gate;
      const askedIn = generation;
      try {
        const gate = await ask();
        if (generation !== askedIn) return gate;
        remember(accountId, { gate, askedAt: nowMs });
        await redisCall(() => redis.set(`g:${accountId}`, JSON.stringify(gate), 'EX', STALE_SECONDS));
        return gate;
      } catch (error) {
        if (!isOutage(error)) throw error;
        const stale = await lastKnown(redis, accountId);
        if (!stale) throw error;
        return stale;
      }
    },
    async forget(accountId) {
      entries.delete(accountId);
      generation += 1;
      await redisCall(() => redis.del(`g:${accountId}`));
    },
  };
}

async function lastKnown(redis: Redis, accountId: string): Promise<Gate | null> {
  const text = await redisCall(() => redis.get(`g:${accountId}`));
  return text === null ? null : (identityRoutes.readGate.response.safeParse(JSON.parse(text)).data ?? null);
}
