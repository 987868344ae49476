import type { Clock } from '@genkan/kernel';
import { StoreUnavailable } from '@genkan/platform';
import type { EphemeralStore } from '../stores/ephemeral-store.ts';

export type MemoryEphemeralStore = EphemeralStore & {
  /** While away every call is refused, as with a Redis that does not answer. */
  setAway(away: boolean): void;
  /** Whole seconds that the key has left; -2 where there is none (as Redis' TTL). */
  secondsLeft(key: string): Promise<number>;
  keys(): string[];
};

/** The twin of the store in Redis: held to the same suite, and times by the clock that it is given. */
export function memoryEphemeralStore(clock: Clock): MemoryEphemeralStore {
  const entries = new Map<string, { value: string; until: number }>();
  let isAway = false;
  const now = () => clock.now().getTime();
  const live = (key: string) => {
    if (isAway) throw new StoreUnavailable('redis');
    const entry = entries.get(key);
    return entry && entry.until > now() ? entry : undefined;
  };
  const write = (key: string, value: string, seconds: number) =>
    void entries.set(key, { value, until: now() + seconds * 1000 });

  return {
    get: async (key) => live(key)?.value ?? null,
    async claim(key, value, seconds) {
      if (live(key)) return false;
      write(key, value, seconds);
      return true;
    },
    async put(key, value, seconds) {
      live(key);
      write(key, value, seconds);
    },
    async touch(key, seconds) {
      const entry = live(key);
      if (entry) write(key, entry.value, seconds);
    },
    async remove(key) {
      live(key);
      entries.delete(key);
    },
    setAway(away) {
      isAway = away;
    },
    secondsLeft: async (key) => {
      const entry = live(key);
      return entry ? Math.round((entry.until - now()) / 1000) : -2;
    },
    keys: () => [...entries.keys()].filter((key) => live(key)),
  };
}
