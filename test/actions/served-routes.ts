import {
  identityRoutes,
  mfaRoutes,
  notificationRoutes,
  onboardingRoutes,
  parkedRoutes,
} from '@genkan/contracts';

/**
 * Which service answers which internal routes; those that listen to Kafka answer the operator about parked
 * events. An architecture test holds it against what the services mount.
 */
export const SERVED_ROUTES = {
  identity: { ...identityRoutes, ...parkedRoutes },
  onboarding: { ...onboardingRoutes, ...parkedRoutes },
  mfa: mfaRoutes,
  notification: { ...notificationRoutes, ...parkedRoutes },
} as const;
