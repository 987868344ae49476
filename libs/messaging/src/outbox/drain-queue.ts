import type { AggregateDocuments } from './aggregate.ts';

type Item = { documents: AggregateDocuments; id: string; drained: PromiseWithResolvers<void> };

/** Documents to be drained: each at most once at a time, a limited number of them together, first come first. */
export type DrainQueue = {
  /**
   * Nothing happens for one that waits already; one that is being drained is looked at once more.
   * @returns when this document was looked at, from a look that begins now or later.
   */
  add(documents: AggregateDocuments, id: string): Promise<void>;
  /** Resolves when nothing waits and nothing runs: under steady commits that may be never. For a stop. */
  idle(): Promise<void>;
};

/** @param work must not throw. */
export function createDrainQueue(
  atOnce: number,
  work: (documents: AggregateDocuments, id: string) => Promise<void>,
): DrainQueue {
  const waiting = new Map<string, Item>();
  const running = new Set<string>();
  let onIdle: (() => void)[] = [];

  function startNext(): void {
    for (const [key, item] of waiting) {
      if (running.size >= atOnce) return;
      if (running.has(key)) continue;
      waiting.delete(key);
      void run(key, item);
    }
  }

  async function run(key: string, { documents, id, drained }: Item): Promise<void> {
    running.add(key);
    await work(documents, id);
    running.delete(key);
    drained.resolve();
    startNext();
    if (running.size + waiting.size > 0) return;
    for (const resolve of onIdle) resolve();
    onIdle = [];
  }

  return {
    add(documents, id) {
      const key = `${documents.definition.name}/${id}`;
      const item = waiting.get(key) ?? { documents, id, drained: Promise.withResolvers<void>() };
      waiting.set(key, item);
      startNext();
      return item.drained.promise;
    },
    idle() {
      if (running.size + waiting.size === 0) return Promise.resolve();
      return new Promise((resolve) => onIdle.push(resolve));
    },
  };
}
