import {
  accountCreated,
  credentialReissued,
  deviceEnrolled,
  firstLoginCompleted,
  hrEmployeeHired,
  noticeChanged,
} from '@genkan/contracts';
import { ofSociety, type Subscription, subscribe, TooEarly, Unacceptable } from '@genkan/messaging';
import type { Log } from '@genkan/platform';
import { type CompleteOnboardingPorts, completeOnboarding } from '../use-cases/complete-onboarding.ts';
import { type NoteFirstLoginPorts, noteFirstLogin } from '../use-cases/note-first-login.ts';
import { type NoteNoticePorts, noteNotice } from '../use-cases/note-notice.ts';
import { type OrderNoticePorts, type OrderOutcome, orderNotice } from '../use-cases/order-notice.ts';
import {
  type RegisterMemberPorts,
  type RegisterOutcome,
  registerMember,
} from '../use-cases/register-member.ts';
import type { ProgressOutcome } from '../use-cases/settle-progress.ts';

type Ports = RegisterMemberPorts &
  OrderNoticePorts &
  NoteFirstLoginPorts &
  CompleteOnboardingPorts &
  NoteNoticePorts;

type Needs = { ports: Ports; society: string; log: Log };

/** Event → use case. HR says the society in the hire itself; every service of ours in the envelope. */
export function onboardingSubscriptions({ ports, society, log }: Needs): Subscription[] {
  return [hearHires(ports, log), ...ofSociety(society, hearOurOwn(ports, log))];
}

function hearHires(ports: Ports, log: Log): Subscription {
  return subscribe(hrEmployeeHired, 'register-member', async (hire, event) => {
    const { intakeId, ...outcome } = assertAcceptable(await registerMember(ports, hire, event));
    // HR's own id is free text; the log gets ours.
    log.info({ ...outcome, eventId: intakeId }, 'a hire was taken in');
  });
}

function hearOurOwn(ports: Ports, log: Log): Subscription[] {
  return [
    subscribe(accountCreated, 'order-notice', async (account, event) => {
      const outcome = assertDecided(await orderNotice(ports, { purpose: 'first-notice', account, event }));
      log.info({ memberId: account.memberId, outcome }, 'the first notice is decided');
    }),
    subscribe(credentialReissued, 'order-notice', async (account, event) => {
      const outcome = assertDecided(await orderNotice(ports, { purpose: 'reissue-notice', account, event }));
      log.info({ memberId: account.memberId, outcome }, 'the notice of a re-issue is decided');
    }),
    subscribe(firstLoginCompleted, 'note-first-login', async (login) =>
      assertInTime(await noteFirstLogin(ports, login)),
    ),
    subscribe(deviceEnrolled, 'complete-onboarding', async (device, event) =>
      assertInTime(await completeOnboarding(ports, device, event)),
    ),
    subscribe(noticeChanged, 'note-notice', async (notice, event) =>
      assertInTime(await noteNotice(ports, notice, event)),
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
