import { type Gate, gate } from '@genkan/contracts';
import { type Clock, type Keyring, type Sealed, sealJson, unsealJson } from '@genkan/kernel';
import { boundedCache, isOutage } from '@genkan/platform';
import type { EphemeralStore } from './ephemeral-store.ts';

const FRESH_MS = 5_000;
const STALE_SECONDS = 600;
const MAX_ACCOUNTS = 10_000;

type Entry = { gate: Gate; askedAt: number };

export type GateCache = {
  /** At most 5 s old; up to 10 min while identity does not answer; refused if it never did (D8). */
  read(accountId: string, ask: () => Promise<Gate>): Promise<Gate>;
  /** For a question whose answer will say it by the way: as good as asked, unless it was forgotten meanwhile. */
  willLearn(): (accountId: string, gate: Gate) => Promise<void>;
  /** Something about this account has just changed: ask again. */
  forget(accountId: string): Promise<void>;
};

type Needs = { store: EphemeralStore; keyring: Keyring; clock: Clock };

/** Identity's word per account, kept for a moment. It has a name in it: at rest it is sealed. */
export function createGateCache({ store, keyring, clock }: Needs): GateCache {
  const entries = boundedCache<Entry>(MAX_ACCOUNTS);
  /** An answer that was asked for before an invalidation is not kept after it; one counter serves all. */
  let generation = 0;

  const keep = async (accountId: string, entry: Entry) => {
    const known = entries.get(accountId, clock.now().getTime());
    // A sign-in takes its time: what was asked meanwhile, and says of a log-out, is not undone by its answer.
    if (known && known.askedAt > entry.askedAt) return;
    entries.set(accountId, entry, entry.askedAt + FRESH_MS);
    const key = keyOf(accountId);
    await store.put(key, JSON.stringify(sealJson(keyring, entry.gate, key)), STALE_SECONDS);
  };

  return {
    async read(accountId, ask) {
      const nowMs = clock.now().getTime();
      const known = entries.get(accountId, nowMs);
      if (known) return known.gate;
      const askedIn = generation;
      try {
        const answer = await ask();
        if (generation === askedIn) await keep(accountId, { gate: answer, askedAt: nowMs });
        return answer;
      } catch (error) {
        if (!isOutage(error)) throw error;
        const key = keyOf(accountId);
        const stale = openSealed(keyring, key, await store.get(key));
        if (!stale) throw error;
        return stale;
      }
    },
    willLearn() {
      const [askedIn, askedAt] = [generation, clock.now().getTime()];
      return async (accountId, answer) => {
        if (generation === askedIn) await keep(accountId, { gate: answer, askedAt });
      };
    },
    async forget(accountId) {
      entries.delete(accountId);
      generation += 1;
      await store.remove(keyOf(accountId));
    },
  };
}

const keyOf = (accountId: string) => `g:${accountId}`;

/** What does not open or read is as good as never said. */
function openSealed(keyring: Keyring, key: string, text: string | null): Gate | null {
  if (text === null) return null;
  try {
    return gate.safeParse(unsealJson(keyring, JSON.parse(text) as Sealed, key)).data ?? null;
  } catch {
    return null;
  }
}
