import { identityRoutes } from './identity/index.ts';
import { mfaRoutes } from './mfa.ts';
import { notificationRoutes } from './notification.ts';
import { onboardingRoutes } from './onboarding.ts';
import { parkedRoutes } from './parked.ts';

/** Which service answers what; those that listen to Kafka answer the operator about parked events as well. */
export const SERVED_ROUTES = {
  identity: { ...identityRoutes, ...parkedRoutes },
  onboarding: { ...onboardingRoutes, ...parkedRoutes },
  mfa: mfaRoutes,
  notification: { ...notificationRoutes, ...parkedRoutes },
} as const;
