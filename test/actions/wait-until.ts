import { setTimeout as delay } from 'node:timers/promises';

const LOOK_EVERY_MS = 100;

/**
 * Looks again and again until there is something, and returns it. A look that throws has seen nothing yet: what
 * is waited for may be the very process that was asked.
 * @throws Error that names what was waited for; its cause is what the last look threw, if it did.
 */
export async function waitUntil<T>(
  what: string,
  look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  withinMs = 120_000,
): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const { found, cause } = await tryTo(look);
    if (found !== null && found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`waited ${withinMs / 1000} s in vain: ${what}`, { cause });
    await delay(LOOK_EVERY_MS);
  }
}

async function tryTo<T>(look: () => Promise<T> | T): Promise<{ found?: T; cause?: unknown }> {
  try {
    return { found: await look() };
  } catch (cause) {
    return { cause };
  }
}
