import { type FactorsOfAccount, PATHS } from '@genkan/contracts';
import { type KindsOfFactor, kindToAsk, kindToEnrol } from '../domain/factor-kinds.ts';
import { PATH_OF_STEP } from '../domain/paths.ts';
import type { Session } from '../domain/session.ts';
import { factorsOf } from './factors-of.ts';
import type { Services } from './visit.ts';

type Answering = Pick<Services, 'identity' | 'mfa' | 'knownFactors' | 'factorKinds'>;

/** The page that is due first, and whatever else may be seen now. */
export type Reach = readonly [string, ...string[]];

/**
 * The pages that this session may see now, the one that is due first: composed from identity's and mfa's
 * answers. A half-signed-in session reaches its next step and nothing else.
 */
export async function reachOf(services: Answering, session: Session): Promise<Reach> {
  switch (session.level) {
    case 'expired-credential':
      return [session.reissued ? PATHS.reissued : PATHS.expired];
    case 'first-login':
      return [PATH_OF_STEP[(await services.identity.readFirstLogin(session)).next]];
    case 'password':
      return factorPages(services.factorKinds, await factorsOf(services, session), session);
    case 'full':
      return [PATHS.home, ...services.factorKinds.map(({ paths }) => paths.enrolled)];
    default:
      return [PATHS.signIn];
  }
}

/** The one page to lead on to. */
export async function nextPage(services: Answering, session: Session): Promise<string> {
  return (await reachOf(services, session))[0];
}

/** After the password: the second factor, or the set-up of one. */
export function factorPages(
  kinds: KindsOfFactor,
  { devices, strongFactors }: FactorsOfAccount,
  session: Session,
): Reach {
  if (strongFactors > 0) return [kindToAsk(kinds, devices).paths.challenge];
  const { enrol } = kindToEnrol(kinds).paths;
  return session.justCompleted ? [PATHS.done, enrol] : [enrol];
}
