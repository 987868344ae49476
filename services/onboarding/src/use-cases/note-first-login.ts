import type { DataOf, firstLoginCompleted } from '@genkan/contracts';
import { type ProgressMembers, type ProgressOutcome, settleProgress } from './settle-progress.ts';

export type NoteFirstLoginPorts = {
  members: ProgressMembers & { noteFirstLogin(memberId: string, at: Date): Promise<boolean> };
};

/** The first login is done; a second factor is still to come. */
export function createNoteFirstLogin({ members }: NoteFirstLoginPorts) {
  return async ({ memberId, completedAt }: DataOf<typeof firstLoginCompleted>): Promise<ProgressOutcome> =>
    settleProgress(members, memberId, await members.noteFirstLogin(memberId, new Date(completedAt)));
}
