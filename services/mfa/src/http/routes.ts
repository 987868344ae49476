import { mfaRoutes } from '@genkan/contracts';
import { handle, type Log, type RouteHandler } from '@genkan/platform';
import { type ConfirmEnrolmentPorts, confirmEnrolment } from '../use-cases/confirm-enrolment.ts';
import { type ListDevicesPorts, listDevices } from '../use-cases/list-devices.ts';
import { type StartEnrolmentPorts, startEnrolment } from '../use-cases/start-enrolment.ts';
import { type VerifyChallengePorts, verifyChallenge } from '../use-cases/verify-challenge.ts';
import { audited } from './audited.ts';
import { sessionOf } from './session-of.ts';

export type MfaPorts = ListDevicesPorts & StartEnrolmentPorts & ConfirmEnrolmentPorts & VerifyChallengePorts;

/** Route → use case. */
export function mfaHandlers(ports: MfaPorts, log: Log): RouteHandler[] {
  return [
    handle(mfaRoutes.listDevices, async (_, caller) => listDevices(ports, sessionOf(caller))),
    handle(mfaRoutes.startEnrolment, async (input, caller) =>
      startEnrolment(ports, sessionOf(caller), input),
    ),
    handle(mfaRoutes.confirmEnrolment, async (input, caller) => {
      const session = sessionOf(caller);
      const about = { route: mfaRoutes.confirmEnrolment.name, session, deviceId: input.pendingId };
      return audited(log, about, () => confirmEnrolment(ports, session, input));
    }),
    handle(mfaRoutes.verifyChallenge, async (input, caller) => {
      const session = sessionOf(caller);
      const about = { route: mfaRoutes.verifyChallenge.name, session, deviceId: input.deviceId };
      return audited(log, about, () => verifyChallenge(ports, session, input));
    }),
  ];
}
