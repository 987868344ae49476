import { accountRoutes } from './accounts.ts';
import { firstLoginRoutes } from './first-login.ts';
import { noticeRoutes } from './notices.ts';
import { sessionRoutes } from './sessions.ts';
import { signInRoutes } from './sign-in.ts';

/** What identity answers, by topic; a service that asks takes the topic that it needs. */
export const identityRoutes = {
  ...signInRoutes,
  ...firstLoginRoutes,
  ...sessionRoutes,
  ...noticeRoutes,
  ...accountRoutes,
} as const;
