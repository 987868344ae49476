import { identityRoutes } from '@genkan/contracts';
import { attach, type RouteHandler } from '@genkan/platform';
import { type AcceptTermsPorts, acceptTerms } from '../use-cases/accept-terms.ts';
import { type CheckBirthDatePorts, checkBirthDate } from '../use-cases/check-birth-date.ts';
import {
  type ChooseMethodAndUserIdPorts,
  chooseMethodAndUserId,
} from '../use-cases/choose-method-and-user-id.ts';
import { type ConfirmEmailPorts, confirmEmail } from '../use-cases/confirm-email.ts';
import { type EnablePasswordPorts, enablePassword } from '../use-cases/enable-password.ts';
import { type EndSessionPorts, endSession } from '../use-cases/end-session.ts';
import { type ForgetBrowsersPorts, forgetBrowsers } from '../use-cases/forget-browsers.ts';
import { type HandOutCredentialPorts, handOutCredential } from '../use-cases/hand-out-credential.ts';
import { type ReadContactPorts, readContact } from '../use-cases/read-contact.ts';
import { type ReadFirstLoginPorts, readFirstLogin } from '../use-cases/read-first-login.ts';
import { type ReadGatePorts, readGate } from '../use-cases/read-gate.ts';
import { type ReissueCredentialPorts, reissueCredential } from '../use-cases/reissue-credential.ts';
import { type RememberBrowserPorts, rememberBrowser } from '../use-cases/remember-browser.ts';
import { type SetPasswordPorts, setPassword } from '../use-cases/set-password.ts';
import { type SignInPorts, signIn } from '../use-cases/sign-in.ts';
import { sessionOf } from './session-of.ts';

/** What the use cases ask for, by topic. */
export type IdentityPorts = {
  readonly signIn: SignInPorts & ReissueCredentialPorts;
  readonly firstLogin: ReadFirstLoginPorts &
    CheckBirthDatePorts &
    AcceptTermsPorts &
    ChooseMethodAndUserIdPorts &
    SetPasswordPorts &
    ConfirmEmailPorts;
  readonly sessions: ReadGatePorts & EndSessionPorts & RememberBrowserPorts;
  readonly notices: HandOutCredentialPorts & ReadContactPorts;
  readonly helpDesk: EnablePasswordPorts & ForgetBrowsersPorts;
};

/** Route → use case. */
export function identityHandlers(ports: IdentityPorts): RouteHandler[] {
  return attach(identityRoutes, {
    signIn: (input) => signIn(ports.signIn, input),
    reissueCredential: (_input, caller) => reissueCredential(ports.signIn, sessionOf(caller)),

    readFirstLogin: (_input, caller) => readFirstLogin(ports.firstLogin, sessionOf(caller)),
    checkBirthDate: (input, caller) => checkBirthDate(ports.firstLogin, sessionOf(caller), input),
    acceptTerms: (input, caller) => acceptTerms(ports.firstLogin, sessionOf(caller), input),
    chooseMethodAndUserId: (input, caller) =>
      chooseMethodAndUserId(ports.firstLogin, sessionOf(caller), input),
    setPassword: (input, caller) => setPassword(ports.firstLogin, sessionOf(caller), input),
    confirmEmail: (input, caller) => confirmEmail(ports.firstLogin, sessionOf(caller), input),

    readGate: (_input, caller) => readGate(ports.sessions, caller.subject),
    async rememberBrowser({ browser }, caller) {
      await rememberBrowser(ports.sessions, sessionOf(caller), browser);
      return {};
    },
    async endSession({ until }, caller) {
      const { accountId, sid } = sessionOf(caller);
      await endSession(ports.sessions, { accountId, sid, until: new Date(until) });
      return {};
    },

    handOutCredential: (input) => handOutCredential(ports.notices, input),
    readContact: ({ accountId }) => readContact(ports.notices, accountId),

    enablePassword: (input) => enablePassword(ports.helpDesk, input),
    forgetBrowsers: (input) => forgetBrowsers(ports.helpDesk, input),
  });
}
