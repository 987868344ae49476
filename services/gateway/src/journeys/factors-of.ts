import type { FactorsOfAccount } from '@genkan/contracts';
import type { Session } from '../domain/session.ts';
import type { Services } from './visit.ts';

/** The account's factors: as the answer that led to this very page has just said, else as mfa says now. */
export async function factorsOf(
  { mfa, knownFactors }: Pick<Services, 'mfa' | 'knownFactors'>,
  session: Session,
): Promise<FactorsOfAccount> {
  return knownFactors.take(session) ?? (await mfa.listDevices(session));
}
