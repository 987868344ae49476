import type { Enrolled } from '../actions/enrol-otp.ts';
import { enrolMembers } from './enrol-members.ts';
import { type Measured, measure } from './measure.ts';
import { reachPortal } from './reach-portal.ts';
import { together } from './together.ts';

export type Callers = {
  /** So many sign in at the same time, each again as soon as the one before is through. */
  callers: number;
  members: number;
  /** Sign-ins before it counts: a process that has just started costs twice as much. */
  warmUp: number;
  count: number;
};

/**
 * Sign-ins with a code in a closed loop. A code is good for one sign-in, so a round over all members takes half a
 * minute at least: CPU is what to look at here, for how long each took holds the wait for the next code as well.
 */
export async function benchCallers(wishes: Callers): Promise<Measured[]> {
  const { callers, warmUp, count } = wishes;
  const members = await enrolMembers(wishes.members);
  const next = inTurn(members);
  console.log(`${warmUp} sign-ins to warm up …`);
  await inLoop({ callers, count: warmUp, next });
  return [await measure(`sign-in, ${callers} callers, warm`, () => inLoop({ callers, count, next }))];
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
      const member = next();
      await reachPortal(member, await member.authenticator.freshCode());
      tookMs.push(performance.now() - start);
    }
  });
  return tookMs;
}
