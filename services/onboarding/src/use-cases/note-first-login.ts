import type { DataOf, firstLoginCompleted } from '@genkan/contracts';
import { type ProgressMembers, type ProgressOutcome, settleProgress } from './settle-progress.ts';

export type NoteFirstLoginPorts = {
  members: ProgressMembers & { noteFirstLogin(memberId: string, at: Date): Promise<boolean> };
};

/** The first login is done; a second factor is still to come. */
export async function noteFirstLogin(
  { members }: NoteFirstLoginPorts,
  { memberId, completedAt }: DataOf<typeof firstLoginCompleted>,
): Promise<ProgressOutcome> {
  const noted = await members.noteFirstLogin(memberId, new Date(completedAt));
  return settleProgress(members, memberId, noted);
}
