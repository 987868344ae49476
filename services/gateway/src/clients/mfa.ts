import { type InputOf, mfaRoutes, type OutputOf } from '@genkan/contracts';
import type { Signer } from '@genkan/platform';
import type { Session } from '../domain/session.ts';
import { asMember } from './as-member.ts';
import { createMemberClient } from './create-member-client.ts';

type Routes = typeof mfaRoutes;
type Input<Name extends keyof Routes> = InputOf<Routes[Name]>;
type Output<Name extends keyof Routes> = Promise<OutputOf<Routes[Name]>>;

/** Questions to mfa, which alone knows whether there is a second factor. */
export type Mfa = {
  listDevices(session: Session): Output<'listDevices'>;
  startEnrolment(session: Session, input: Input<'startEnrolment'>): Output<'startEnrolment'>;
  confirmEnrolment(session: Session, input: Input<'confirmEnrolment'>): Output<'confirmEnrolment'>;
  verifyChallenge(session: Session, input: Input<'verifyChallenge'>): Output<'verifyChallenge'>;
  close(): Promise<void>;
};

const TIMEOUT_MS = 5_000;

export function createMfa(options: { urls: readonly string[]; signer: Signer; society: string }): Mfa {
  const { call, close } = createMemberClient({ ...options, service: 'mfa', timeoutMs: TIMEOUT_MS });
  return {
    listDevices: (session) => call(mfaRoutes.listDevices, {}, asMember(session)),
    startEnrolment: (session, input) => call(mfaRoutes.startEnrolment, input, asMember(session)),
    confirmEnrolment: (session, input) => call(mfaRoutes.confirmEnrolment, input, asMember(session)),
    verifyChallenge: (session, input) => call(mfaRoutes.verifyChallenge, input, asMember(session)),
    close,
  };
}
