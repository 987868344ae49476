import { arrive } from './arrive.ts';
import { enrolMembers } from './enrol-members.ts';
import { type Measured, measure } from './measure.ts';
import { reachPortal } from './reach-portal.ts';

const MEMBERS = 40;
const PER_SECOND = 5;

/** L1 whole: ID, password, code, portal; each by a member of their own, for a code is good for one sign-in. */
export async function benchSignIns(): Promise<Measured[]> {
  const members = await enrolMembers(MEMBERS);
  const ready = await Promise.all(
    members.map(async (member) => ({ member, code: await member.authenticator.freshCode() })),
  );
  const serve = async (nth: number) => {
    const next = ready[nth];
    if (!next) throw new Error('there is no member to sign in');
    await reachPortal(next.member, next.code);
  };
  return [
    await measure('sign-in with a code', () => arrive({ count: MEMBERS, perSecond: PER_SECOND, serve })),
  ];
}
