import type { AnyEvent } from '../define-event.ts';
import { hrEmployeeHired } from './hr/employee-hired.v1.ts';
import { accountCreated } from './identity/account-created.v1.ts';
import { credentialReissued } from './identity/credential-reissued.v1.ts';
import { firstLoginCompleted } from './identity/first-login-completed.v1.ts';
import { passwordDisabled } from './identity/password-disabled.v1.ts';
import { deviceEnrolled } from './mfa/device-enrolled.v1.ts';
import { noticeChanged } from './notification/notice-changed.v1.ts';
import { memberChanged } from './onboarding/member-changed.v1.ts';
import { memberRegistered } from './onboarding/member-registered.v1.ts';
import { noticeOrdered } from './onboarding/notice-ordered.v1.ts';
import { onboardingCompleted } from './onboarding/onboarding-completed.v1.ts';

export {
  accountCreated,
  credentialReissued,
  deviceEnrolled,
  firstLoginCompleted,
  hrEmployeeHired,
  memberChanged,
  memberRegistered,
  noticeChanged,
  noticeOrdered,
  onboardingCompleted,
  passwordDisabled,
};

/** Every fact there is; the snapshot test freezes each published schema. */
export const ALL_EVENTS: readonly AnyEvent[] = [
  hrEmployeeHired,
  memberRegistered,
  memberChanged,
  noticeOrdered,
  onboardingCompleted,
  accountCreated,
  credentialReissued,
  firstLoginCompleted,
  passwordDisabled,
  deviceEnrolled,
  noticeChanged,
];
