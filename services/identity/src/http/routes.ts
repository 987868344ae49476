import { identityRoutes } from '@genkan/contracts';
import { handle, type RouteHandler } from '@genkan/platform';
import { type AcceptTermsPorts, acceptTerms } from '../use-cases/accept-terms.ts';
import { type CheckBirthDatePorts, checkBirthDate } from '../use-cases/check-birth-date.ts';
import {
  type ChooseMethodAndUserIdPorts,
  chooseMethodAndUserId,
} from '../use-cases/choose-method-and-user-id.ts';
import { type ConfirmEmailPorts, confirmEmail } from '../use-cases/confirm-email.ts';
import { type EndSessionPorts, endSession } from '../use-cases/end-session.ts';
import { type HandOutCredentialPorts, handOutCredential } from '../use-cases/hand-out-credential.ts';
import { type ReadContactPorts, readContact } from '../use-cases/read-contact.ts';
import { type ReadFirstLoginPorts, readFirstLogin } from '../use-cases/read-first-login.ts';
import { type ReadGatePorts, readGate } from '../use-cases/read-gate.ts';
import { type ReissueCredentialPorts, reissueCredential } from '../use-cases/reissue-credential.ts';
import { type SetPasswordPorts, setPassword } from '../use-cases/set-password.ts';
import { type SignInPorts, signIn } from '../use-cases/sign-in.ts';
import { sessionOf } from './session-of.ts';

export type IdentityPorts = SignInPorts &
  ReissueCredentialPorts &
  ReadFirstLoginPorts &
  CheckBirthDatePorts &
  AcceptTermsPorts &
  ChooseMethodAndUserIdPorts &
  SetPasswordPorts &
  ConfirmEmailPorts &
  ReadGatePorts &
  EndSessionPorts &
  HandOutCredentialPorts &
  ReadContactPorts;

/** Route → use case. */
export function identityHandlers(ports: IdentityPorts): RouteHandler[] {
  const routes = identityRoutes;
  return [
    handle(routes.signIn, (input) => signIn(ports, input)),
    handle(routes.reissueCredential, (_input, caller) => reissueCredential(ports, sessionOf(caller))),
    handle(routes.readFirstLogin, (_input, caller) => readFirstLogin(ports, sessionOf(caller))),
    handle(routes.checkBirthDate, (input, caller) => checkBirthDate(ports, sessionOf(caller), input)),
    handle(routes.acceptTerms, (input, caller) => acceptTerms(ports, sessionOf(caller), input)),
    handle(routes.chooseMethodAndUserId, (input, caller) =>
      chooseMethodAndUserId(ports, sessionOf(caller), input),
    ),
    handle(routes.setPassword, (input, caller) => setPassword(ports, sessionOf(caller), input)),
    handle(routes.confirmEmail, (input, caller) => confirmEmail(ports, sessionOf(caller), input)),
    handle(routes.readGate, (_input, caller) => readGate(ports, caller.subject)),
    handle(routes.endSession, async ({ until }, caller) => {
      const { accountId, sid } = sessionOf(caller);
      await endSession(ports, { accountId, sid, until: new Date(until) });
      return {};
    }),
    handle(routes.handOutCredential, (input) => handOutCredential(ports, input)),
    handle(routes.readContact, ({ accountId }) => readContact(ports, accountId)),
  ];
}
