import type { Redis } from 'ioredis';

/** What a node says that is not, or not yet, the one that takes writes. */
const NO_PRIMARY = /^(READONLY|LOADING|MASTERDOWN)\b/;

/** Whether an answer means that this node cannot serve us, however long we stay with it. */
export function isNoPrimary(error: Error): boolean {
  return NO_PRIMARY.test(error.message);
}

/**
 * Asks a node that was just reached whether it is a replica. Reading from one is no way out: it may still have
 * the session that somebody ended. A node that does not say (an ACL may forbid ROLE) is taken for a primary;
 * its first refusal of a write says otherwise.
 */
export async function servesAsReplica(redis: Redis): Promise<boolean> {
  const [role] = await redis.role().catch(() => []);
  return role === 'slave';
}
