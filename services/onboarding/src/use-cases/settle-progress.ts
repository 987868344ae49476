import type { Member } from '../domain/member.ts';

/** `known`: the member was there or past it already. */
export type ProgressOutcome = 'noted' | 'known' | 'too-early';

export type ProgressMembers = { get(memberId: string): Promise<Member | null> };

/** What a guarded write came to. Where nothing met its guard, the member is past it, or not there. */
export async function settleProgress(
  members: ProgressMembers,
  memberId: string,
  noted: boolean,
): Promise<ProgressOutcome> {
  if (noted) return 'noted';
  return (await members.get(memberId)) ? 'known' : 'too-early';
}
