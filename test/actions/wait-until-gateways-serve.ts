import { newHttpMember } from './http-member.ts';
import { AT } from './paths.ts';
import { waitUntil } from './wait-until.ts';

/** So many requests at once take as many connections, and every process of the gateway gets some of them. */
const AT_ONCE = 20;

/** Waits until every process of the gateway shows the sign-in page again: each finds its way back by itself. */
export async function waitUntilGatewaysServe(): Promise<void> {
  await waitUntil('every gateway shows the sign-in page', async () => {
    const opened = Array.from({ length: AT_ONCE }, async () => {
      const visitor = newHttpMember();
      await visitor.open(AT.signIn);
      return visitor.status();
    });
    return (await Promise.all(opened)).every((status) => status === 200);
  });
}
