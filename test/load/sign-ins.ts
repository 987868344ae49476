import { PATHS } from '@genkan/contracts';
import { becomeMember, type Enrolled, enterCode } from '../actions/enrol-otp.ts';
import { hireSomeone } from '../actions/hire-someone.ts';
import { newHttpMember } from '../actions/http-member.ts';
import { signIn } from '../actions/sign-in.ts';
import { arrive } from './arrive.ts';
import { type Measured, measure } from './measure.ts';

const MEMBERS = 40;
const AT_ONCE = 4;
const PER_SECOND = 5;

/** L1 whole: ID, password, code, portal; each by a member of their own, for a code is good for one sign-in. */
export async function benchSignIns(): Promise<Measured[]> {
  console.log(`${MEMBERS} members enrol …`);
  const members: Enrolled[] = [];
  while (members.length < MEMBERS) {
    const some = Array.from({ length: AT_ONCE }, async () =>
      becomeMember(newHttpMember(), await hireSomeone()),
    );
    members.push(...(await Promise.all(some)));
  }
  const codes = await Promise.all(members.map(({ authenticator }) => authenticator.freshCode()));
  const serve = async (nth: number) => {
    const walker = newHttpMember();
    const member = members[nth];
    if (member) await signIn(walker, member.choices);
    await enterCode(walker, codes[nth] ?? '');
    if (walker.path() !== PATHS.home)
      throw new Error(`a sign-in ended on ${walker.path()}, ${walker.status()}`);
  };
  return [
    await measure('sign-in with a code', () => arrive({ count: MEMBERS, perSecond: PER_SECOND, serve })),
  ];
}
