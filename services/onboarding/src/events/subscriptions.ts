import {
  accountCreated,
  credentialReissued,
  deviceEnrolled,
  firstLoginCompleted,
  hrEmployeeHired,
  noticeBlocked,
  noticeDeferred,
  noticeGivenUp,
  noticeInDoubt,
  noticeSent,
} from '@genkan/contracts';
import { type Subscription, subscribe, TooEarly, Unacceptable } from '@genkan/messaging';
import type { Log } from '@genkan/platform';
import type { createCompleteOnboarding } from '../use-cases/complete-onboarding.ts';
import type { createNoteFirstLogin } from '../use-cases/note-first-login.ts';
import type { createNoteNotice } from '../use-cases/note-notice.ts';
import type { createOrderNotice, OrderOutcome } from '../use-cases/order-notice.ts';
import type { createRegisterMember, RegisterOutcome } from '../use-cases/register-member.ts';
import type { ProgressOutcome } from '../use-cases/settle-progress.ts';

export type UseCases = {
  registerMember: ReturnType<typeof createRegisterMember>;
  orderFirstNotice: ReturnType<typeof createOrderNotice>;
  orderReissueNotice: ReturnType<typeof createOrderNotice>;
  noteFirstLogin: ReturnType<typeof createNoteFirstLogin>;
  completeOnboarding: ReturnType<typeof createCompleteOnboarding>;
  noteNotice: ReturnType<typeof createNoteNotice>;
};

export function onboardingSubscriptions(does: UseCases, log: Log): Subscription[] {
  return [
    subscribe(hrEmployeeHired, 'register-member', async (hire, event) => {
      const { intakeId, ...outcome } = assertAcceptable(await does.registerMember(hire, event));
      // HR's own id is free text; the log gets ours.
      log.info({ ...outcome, eventId: intakeId }, 'a hire was taken in');
    }),
    subscribe(accountCreated, 'order-notice', async (account, event) => {
      const outcome = assertDecided(await does.orderFirstNotice(account, event));
      log.info({ memberId: account.memberId, outcome }, 'the first notice is decided');
    }),
    subscribe(credentialReissued, 'order-notice', async (account, event) => {
      const outcome = assertDecided(await does.orderReissueNotice(account, event));
      log.info({ memberId: account.memberId, outcome }, 'the notice of a re-issue is decided');
    }),
    subscribe(firstLoginCompleted, 'note-first-login', async (login) =>
      assertInTime(await does.noteFirstLogin(login)),
    ),
    subscribe(deviceEnrolled, 'complete-onboarding', async (device, event) =>
      assertInTime(await does.completeOnboarding(device, event)),
    ),
    subscribe(noticeSent, 'note-notice', async (n, event) =>
      assertInTime(await does.noteNotice(n, 'sent', event)),
    ),
    subscribe(noticeDeferred, 'note-notice', async (n, event) =>
      assertInTime(await does.noteNotice(n, 'deferred', event)),
    ),
    subscribe(noticeInDoubt, 'note-notice', async (n, event) =>
      assertInTime(await does.noteNotice(n, 'in-doubt', event)),
    ),
    subscribe(noticeGivenUp, 'note-notice', async (n, event) =>
      assertInTime(await does.noteNotice(n, 'given-up', event)),
    ),
    subscribe(noticeBlocked, 'note-notice', async (n, event) =>
      assertInTime(await does.noteNotice(n, 'blocked', event)),
    ),
  ];
}

function assertAcceptable(outcome: RegisterOutcome) {
  if (outcome.outcome === 'unacceptable') throw new Unacceptable(outcome.reason);
  return outcome;
}

function assertDecided(outcome: OrderOutcome): OrderOutcome {
  if (outcome === 'too-early') throw new TooEarly();
  if (outcome === 'no-notice-rule') throw new Unacceptable(outcome);
  return outcome;
}

function assertInTime(outcome: ProgressOutcome): void {
  if (outcome === 'too-early') throw new TooEarly();
}
