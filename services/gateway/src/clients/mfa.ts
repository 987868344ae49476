import type { mfaRoutes } from '@genkan/contracts';
import type { Client } from '@genkan/platform';
import type { Session } from '../domain/session.ts';

/** Questions to mfa, which alone knows whether there is a second factor. */
export type Mfa = Client<typeof mfaRoutes, Session>;
