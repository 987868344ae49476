import { firstLoginRoutes, sessionRoutes, signInRoutes } from '@genkan/contracts';
import type { Client } from '@genkan/platform';
import type { Session } from '../domain/session.ts';

/** What the gateway asks identity: all but what is between identity and notification. */
export const askedOfIdentity = { ...signInRoutes, ...firstLoginRoutes, ...sessionRoutes } as const;

/** Questions to identity, each in the member's own name but for the sign-in itself. */
export type Identity = Client<typeof askedOfIdentity, Session>;
