import { mfaRoutes } from '@genkan/contracts';
import { attach, type RouteHandler } from '@genkan/platform';
import { type ConfirmEnrolmentPorts, confirmEnrolment } from '../use-cases/confirm-enrolment.ts';
import { type ListDevicesPorts, listDevices } from '../use-cases/list-devices.ts';
import { type StartChallengePorts, startChallenge } from '../use-cases/start-challenge.ts';
import { type StartEnrolmentPorts, startEnrolment } from '../use-cases/start-enrolment.ts';
import { type VerifyChallengePorts, verifyChallenge } from '../use-cases/verify-challenge.ts';
import { sessionOf } from './session-of.ts';

export type MfaPorts = ListDevicesPorts &
  StartEnrolmentPorts &
  ConfirmEnrolmentPorts &
  StartChallengePorts &
  VerifyChallengePorts;

/** Route → use case. */
export function mfaHandlers(ports: MfaPorts): RouteHandler[] {
  return attach(mfaRoutes, {
    listDevices: async (_, caller) => listDevices(ports, sessionOf(caller)),
    startEnrolment: async (input, caller) => startEnrolment(ports, sessionOf(caller), input),
    confirmEnrolment: async (input, caller) => confirmEnrolment(ports, sessionOf(caller), input),
    startChallenge: async (input, caller) => startChallenge(ports, sessionOf(caller), input),
    verifyChallenge: async (input, caller) => verifyChallenge(ports, sessionOf(caller), input),
  });
}
