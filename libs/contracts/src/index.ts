export { type FirstLogin, type FirstLoginStep, firstLoginStep, identityRoutes } from './api/identity.ts';
export { type Device, mfaRoutes } from './api/mfa.ts';
export { noticeStates, notificationRoutes } from './api/notification.ts';
export { onboardingRoutes } from './api/onboarding.ts';
export { parkedRoutes } from './api/parked.ts';
export { type DataOf, defineEvent, type EventDefinition } from './define-event.ts';
export {
  defineRoute,
  type InputOf,
  type OutputOf,
  type RouteDefinition,
  type ServiceName,
} from './define-route.ts';
export { ENVELOPE_HEADERS, type Envelope, SPEC_VERSION } from './envelope.ts';
export { hrEmployeeHired } from './events/hr/employee-hired.v1.ts';
export { accountCreated } from './events/identity/account-created.v1.ts';
export { credentialReissued } from './events/identity/credential-reissued.v1.ts';
export { firstLoginCompleted } from './events/identity/first-login-completed.v1.ts';
export { ALL_EVENTS, EVENTS } from './events/index.ts';
export { deviceEnrolled } from './events/mfa/device-enrolled.v1.ts';
export { noticeBlocked } from './events/notification/notice-blocked.v1.ts';
export { noticeDeferred } from './events/notification/notice-deferred.v1.ts';
export { noticeGivenUp } from './events/notification/notice-given-up.v1.ts';
export { noticeInDoubt } from './events/notification/notice-in-doubt.v1.ts';
export { noticeSent } from './events/notification/notice-sent.v1.ts';
export { memberRegistered } from './events/onboarding/member-registered.v1.ts';
export { noticeOrdered } from './events/onboarding/notice-ordered.v1.ts';
export { onboardingCompleted } from './events/onboarding/onboarding-completed.v1.ts';
export type { Locale, Method } from './fields.ts';
export { LEVELS, type Level } from './levels.ts';
export { isProblem, PROBLEMS, type ProblemCode, problem } from './problems.ts';
export { TOPICS, type Topic } from './topics.ts';
export { TYPED_LIMITS } from './typed-limits.ts';
