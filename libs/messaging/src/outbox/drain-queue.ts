import type { AggregateDocuments } from './aggregate.ts';

type Item = { documents: AggregateDocuments; id: string };

/** Documents to be drained: each at most once at a time, a limited number of them together. */
export type DrainQueue = {
  /** Nothing happens for one that waits already; one that is being drained is looked at once more. */
  add(documents: AggregateDocuments, id: string): void;
  /** Resolves when nothing waits and nothing runs. */
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

  async function run(key: string, { documents, id }: Item): Promise<void> {
    running.add(key);
    await work(documents, id);
    running.delete(key);
    startNext();
    if (running.size + waiting.size > 0) return;
    for (const resolve of onIdle) resolve();
    onIdle = [];
  }

  return {
    add(documents, id) {
      waiting.set(`${documents.definition.name}/${id}`, { documents, id });
      startNext();
    },
    idle() {
      if (running.size + waiting.size === 0) return Promise.resolve();
      return new Promise((resolve) => onIdle.push(resolve));
    },
  };
}
