import { createRequire } from 'node:module';

/** The members of the driver's internal class that are named below. */
type ConnectionPool = {
  minPoolSizeTimer?: NodeJS.Timeout;
  ensureMinPoolSize(): void;
};

const CHECK_MS = 10_000;
const quieted = new WeakSet<ConnectionPool>();

/**
 * Makes the driver of MongoDB (7, inside mongoose) quiet while nothing happens: ten times a second each pool
 * looks whether it has fewer connections than its minimum, which is none here. Every ten seconds is enough;
 * connections that have died are also noticed when one is taken. The interval exists as an option, but not
 * for users of the driver, and the class is no public export: it is taken by its path, from mongoose's own copy.
 */
export function quietPool(): void {
  const { prototype } = loadConnectionPool();
  if (quieted.has(prototype)) return;
  quieted.add(prototype);
  const ensure = prototype.ensureMinPoolSize;
  prototype.ensureMinPoolSize = function ensureSeldom() {
    const before = this.minPoolSizeTimer;
    ensure.call(this);
    // A pool that is paused or closed arms nothing.
    if (this.minPoolSizeTimer === before) return;
    clearTimeout(this.minPoolSizeTimer);
    this.minPoolSizeTimer = setTimeout(() => this.ensureMinPoolSize(), CHECK_MS);
  };
}

/** The driver's class, for the fix and its test. */
export function loadConnectionPool(): { prototype: ConnectionPool } {
  const ofMongoose = createRequire(createRequire(import.meta.url).resolve('mongoose'));
  return ofMongoose('mongodb/lib/cmap/connection_pool').ConnectionPool;
}
