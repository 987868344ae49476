import { type InputOf, identityRoutes, type OutputOf } from '@genkan/contracts';
import type { Signer } from '@genkan/platform';
import type { Gate, Session } from '../domain/session.ts';
import { asMember } from './as-member.ts';
import { createMemberClient } from './create-member-client.ts';

type Routes = typeof identityRoutes;
type Input<Name extends keyof Routes> = InputOf<Routes[Name]>;
type Output<Name extends keyof Routes> = Promise<OutputOf<Routes[Name]>>;

/** Questions to identity, each in the member's own name but for the sign-in itself. */
export type Identity = {
  signIn(input: Input<'signIn'>): Output<'signIn'>;
  reissueCredential(session: Session): Output<'reissueCredential'>;
  readFirstLogin(session: Session): Output<'readFirstLogin'>;
  checkBirthDate(session: Session, input: Input<'checkBirthDate'>): Output<'checkBirthDate'>;
  acceptTerms(session: Session, input: Input<'acceptTerms'>): Output<'acceptTerms'>;
  chooseMethodAndUserId(
    session: Session,
    input: Input<'chooseMethodAndUserId'>,
  ): Output<'chooseMethodAndUserId'>;
  setPassword(session: Session, input: Input<'setPassword'>): Output<'setPassword'>;
  confirmEmail(session: Session, input: Input<'confirmEmail'>): Output<'confirmEmail'>;
  readGate(session: Session): Promise<Gate>;
  endSession(session: Session, until: Date): Promise<unknown>;
  close(): Promise<void>;
};

/** Longer than identity's queue for password hashing may take under load. */
const TIMEOUT_MS = 5_000;

export function createIdentity(options: {
  urls: readonly string[];
  signer: Signer;
  society: string;
}): Identity {
  const { call, close } = createMemberClient({ ...options, service: 'identity', timeoutMs: TIMEOUT_MS });
  return {
    signIn: (input) => call(identityRoutes.signIn, input, { kind: 'service' }),
    reissueCredential: (session) => call(identityRoutes.reissueCredential, {}, asMember(session)),
    readFirstLogin: (session) => call(identityRoutes.readFirstLogin, {}, asMember(session)),
    checkBirthDate: (session, input) => call(identityRoutes.checkBirthDate, input, asMember(session)),
    acceptTerms: (session, input) => call(identityRoutes.acceptTerms, input, asMember(session)),
    chooseMethodAndUserId: (session, input) =>
      call(identityRoutes.chooseMethodAndUserId, input, asMember(session)),
    setPassword: (session, input) => call(identityRoutes.setPassword, input, asMember(session)),
    confirmEmail: (session, input) => call(identityRoutes.confirmEmail, input, asMember(session)),
    readGate: (session) => call(identityRoutes.readGate, {}, asMember(session)),
    endSession: (session, until) =>
      call(identityRoutes.endSession, { until: until.toISOString() }, asMember(session)),
    close,
  };
}
