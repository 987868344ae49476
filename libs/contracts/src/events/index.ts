import type { EventDefinition } from '../define-event.ts';
import { hrEmployeeHired } from './hr/employee-hired.v1.ts';
import { accountCreated } from './identity/account-created.v1.ts';
import { credentialReissued } from './identity/credential-reissued.v1.ts';
import { firstLoginCompleted } from './identity/first-login-completed.v1.ts';
import { deviceEnrolled } from './mfa/device-enrolled.v1.ts';
import { noticeBlocked } from './notification/notice-blocked.v1.ts';
import { noticeDeferred } from './notification/notice-deferred.v1.ts';
import { noticeGivenUp } from './notification/notice-given-up.v1.ts';
import { noticeInDoubt } from './notification/notice-in-doubt.v1.ts';
import { noticeSent } from './notification/notice-sent.v1.ts';
import { memberRegistered } from './onboarding/member-registered.v1.ts';
import { noticeOrdered } from './onboarding/notice-ordered.v1.ts';
import { onboardingCompleted } from './onboarding/onboarding-completed.v1.ts';

/** Every fact there is; the snapshot test freezes each published schema. */
export const EVENTS = {
  hrEmployeeHired,
  memberRegistered,
  noticeOrdered,
  onboardingCompleted,
  accountCreated,
  credentialReissued,
  firstLoginCompleted,
  deviceEnrolled,
  noticeSent,
  noticeDeferred,
  noticeInDoubt,
  noticeGivenUp,
  noticeBlocked,
} as const;

/** The same as a list of definitions whose data is not known by type. */
export const ALL_EVENTS = Object.values(EVENTS) as unknown as readonly EventDefinition<
  Record<string, unknown>
>[];
