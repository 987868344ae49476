import type { InputOf, OutputOf, onboardingRoutes } from '@genkan/contracts';
import { displayName, type Member } from '../domain/member.ts';
import { toldCredential } from '../domain/told-credential.ts';

export type ReadMemberFactsPorts = { members: { get(memberId: string): Promise<Member | null> } };

type Route = typeof onboardingRoutes.readMemberFacts;

/** The member as HR knows them today: of all that HR said, what an account needs. */
export async function readMemberFacts(
  { members }: ReadMemberFactsPorts,
  { memberId }: InputOf<Route>,
): Promise<OutputOf<Route>> {
  const member = await members.get(memberId);
  if (!member) return { status: 'gone' };
  const { facts, hrVersion } = member;
  const { birthDate, email, locale } = facts;
  const told = toldCredential(member);
  const mailed = told?.mailed && { ...told.mailed, at: told.mailed.at.toISOString() };
  return {
    ...{ status: 'known', name: displayName(facts), birthDate, email, locale, hrVersion },
    told: told && { ...told, mailed: mailed ?? null },
  };
}
