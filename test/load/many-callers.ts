import { PATHS } from '@genkan/contracts';
import { becomeMember, type Enrolled, enterCode } from '../actions/enrol-otp.ts';
import { hireSomeone } from '../actions/hire-someone.ts';
import { newHttpMember } from '../actions/http-member.ts';
import { signIn } from '../actions/sign-in.ts';
import { type Measured, measure } from './measure.ts';

export type Callers = {
  /** So many sign in at the same time, each again as soon as the one before is through. */
  callers: number;
  members: number;
  /** Sign-ins before it counts: a process that has just started costs twice as much. */
  warmUp: number;
  count: number;
};

const ENROL_AT_ONCE = 4;

/**
 * Sign-ins with a code in a closed loop. A code is good for one sign-in, so a round over all members takes half a
 * minute at least: CPU is what to look at here, for how long each took holds the wait for the next code as well.
 */
export async function benchCallers(wishes: Callers): Promise<Measured[]> {
  const { callers, warmUp, count } = wishes;
  console.log(`${wishes.members} members enrol …`);
  const members = await enrol(wishes.members);
  const next = inTurn(members);
  console.log(`${warmUp} sign-ins to warm up …`);
  await inLoop({ callers, count: warmUp, next });
  return [await measure(`sign-in, ${callers} callers, warm`, () => inLoop({ callers, count, next }))];
}

async function enrol(count: number): Promise<Enrolled[]> {
  const enrolled: Enrolled[] = [];
  await together(ENROL_AT_ONCE, async () => {
    while (enrolled.length < count) enrolled.push(await becomeMember(newHttpMember(), await hireSomeone()));
  });
  return enrolled;
}

/** Members one after the other, for ever: whose turn comes has had the longest time for a new code. */
function inTurn(members: readonly Enrolled[]): () => Enrolled {
  let turn = 0;
  return () => {
    const member = members[turn % members.length];
    turn += 1;
    if (!member) throw new Error('there is no member to sign in');
    return member;
  };
}

async function inLoop({ callers, count, next }: { callers: number; count: number; next(): Enrolled }) {
  const tookMs: number[] = [];
  let begun = 0;
  await together(callers, async () => {
    while (begun < count) {
      begun += 1;
      const start = performance.now();
      await signInOnce(next());
      tookMs.push(performance.now() - start);
    }
  });
  return tookMs;
}

async function signInOnce(member: Enrolled): Promise<void> {
  const code = await member.authenticator.freshCode();
  const walker = newHttpMember();
  await signIn(walker, member.choices);
  await enterCode(walker, code);
  if (walker.path() !== PATHS.home)
    throw new Error(`a sign-in ended on ${walker.path()}, ${walker.status()}`);
}

async function together(count: number, work: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: count }, work));
}
