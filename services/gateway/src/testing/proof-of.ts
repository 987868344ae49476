import type { identityRoutes, OutputOf } from '@genkan/contracts';
import { gateOf } from './gate-of.ts';
import { sessionOf } from './session-of.ts';

type Proof = OutputOf<typeof identityRoutes.signIn>;

/** What identity answers to the right pair of an open account; say only what matters. */
export function proofOf(differently: Partial<Proof> = {}): Proof {
  const { accountId, memberId, epoch, credentialNo } = sessionOf();
  const enrolBy = '2026-04-01T00:10:00Z';
  return {
    ...{ accountId, memberId, state: 'open', epoch, credentialNo, enrolBy, gate: gateOf() },
    browserKnown: false,
    ...differently,
  };
}
