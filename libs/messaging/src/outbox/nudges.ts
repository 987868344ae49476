type Listener = (id: string) => void;

/**
 * Who wants to hear of commits, per collection handle. Kept beside the handles, not inside them, so that a
 * store needs to know nothing of relays; a process-wide map is right because a handle is process-wide too.
 */
const listeners = new WeakMap<object, Set<Listener>>();

/** @returns a function that ends the listening. */
export function onCommit(documents: object, listener: Listener): () => void {
  const own = listeners.get(documents) ?? new Set();
  listeners.set(documents, own.add(listener));
  return () => own.delete(listener);
}

/** Tells the relays of this process that this document holds facts. Lost nudges are made up for by the poll. */
export function announceCommit(documents: object, id: string): void {
  for (const listener of listeners.get(documents) ?? []) listener(id);
}
