import { PATHS } from '@genkan/contracts';
import { newHttpMember } from './http-member.ts';
import { waitUntil } from './wait-until.ts';

/** So many requests at once take as many connections, and every process of the gateway gets some of them. */
const AT_ONCE = 20;

/** A session that nobody has: to find that out at a page for members, the gateway must ask Redis. */
const NOBODYS_COOKIE = new Map([['genkan', 'A'.repeat(43)]]);

/** How every process of the gateway answers who comes with a session: the statuses, each once. */
export async function askEveryGateway(): Promise<number[]> {
  const opened = Array.from({ length: AT_ONCE }, async () => {
    const visitor = newHttpMember(NOBODYS_COOKIE);
    await visitor.open(PATHS.email);
    return visitor.status();
  });
  return [...new Set(await Promise.all(opened))];
}

/** Waits until every process of the gateway reads sessions again: each finds its way back to Redis by itself. */
export async function waitUntilGatewaysServe(): Promise<void> {
  await waitUntil('every gateway reads sessions', async () =>
    (await askEveryGateway()).every((status) => status === 401),
  );
}
