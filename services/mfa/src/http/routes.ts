import { mfaRoutes } from '@genkan/contracts';
import { handle, type Log, type RouteHandler } from '@genkan/platform';
import type { createConfirmEnrolment } from '../use-cases/confirm-enrolment.ts';
import type { createListDevices } from '../use-cases/list-devices.ts';
import type { createStartEnrolment } from '../use-cases/start-enrolment.ts';
import type { createVerifyChallenge } from '../use-cases/verify-challenge.ts';
import { audited } from './audited.ts';
import { sessionOf } from './session-of.ts';

export type UseCases = {
  listDevices: ReturnType<typeof createListDevices>;
  startEnrolment: ReturnType<typeof createStartEnrolment>;
  confirmEnrolment: ReturnType<typeof createConfirmEnrolment>;
  verifyChallenge: ReturnType<typeof createVerifyChallenge>;
};

export function mfaHandlers(does: UseCases, log: Log): RouteHandler[] {
  return [
    handle(mfaRoutes.listDevices, async (_, caller) => does.listDevices(sessionOf(caller))),
    handle(mfaRoutes.startEnrolment, async (input, caller) => does.startEnrolment(input, sessionOf(caller))),
    handle(mfaRoutes.confirmEnrolment, async (input, caller) => {
      const session = sessionOf(caller);
      const about = { route: mfaRoutes.confirmEnrolment.name, session, deviceId: input.pendingId };
      return audited(log, about, () => does.confirmEnrolment(input, session));
    }),
    handle(mfaRoutes.verifyChallenge, async (input, caller) => {
      const session = sessionOf(caller);
      const about = { route: mfaRoutes.verifyChallenge.name, session, deviceId: input.deviceId };
      return audited(log, about, () => does.verifyChallenge(input, session));
    }),
  ];
}
