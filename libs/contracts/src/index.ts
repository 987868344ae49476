export { accountRoutes } from './api/identity/accounts.ts';
export {
  type FirstLogin,
  type FirstLoginStep,
  firstLoginRoutes,
} from './api/identity/first-login.ts';
export { identityRoutes } from './api/identity/index.ts';
export { noticeRoutes } from './api/identity/notices.ts';
export { type Gate, gate, sessionRoutes } from './api/identity/sessions.ts';
export { signInRoutes } from './api/identity/sign-in.ts';
export { type Device, type FactorsOfAccount, mfaRoutes, type PartOfKind } from './api/mfa.ts';
export { NOTICE_STATES, notificationRoutes } from './api/notification.ts';
export { onboardingRoutes } from './api/onboarding.ts';
export { PARKED_STATES, parkedRoutes } from './api/parked.ts';
export {
  type Access,
  PATHS,
  PORTAL,
  PORTAL_ROUTES,
  type PortalRoute,
  type PortalRouteName,
} from './api/portal.ts';
export { SERVED_ROUTES } from './api/services.ts';
export { type AnyEvent, type DataOf, defineEvent, type EventDefinition } from './define-event.ts';
export type {
  InputOf,
  OutputOf,
  RouteDefinition,
  ServiceName,
} from './define-route.ts';
export { ENVELOPE_HEADERS, type Envelope, SPEC_VERSION } from './envelope.ts';
export * from './events/index.ts';
export type { Locale } from './fields.ts';
export {
  CHANNELS,
  type Channel,
  FACTOR_KINDS,
  type FactorKind,
  isOneOf,
  NOTICE_KINDS,
  type NoticeKind,
  openKind,
} from './kinds.ts';
export { LEVELS, type Level } from './levels.ts';
export { PARKING_REASON_PREFIXES, PARKING_REASONS, type ParkingReason } from './parking-reasons.ts';
export { isProblem, PROBLEMS, type ProblemCode, type ProblemInput, problem } from './problems.ts';
export { TOPICS, type Topic } from './topics.ts';
export { TYPED_LIMITS } from './typed-limits.ts';
