import type {
  DataOf,
  deviceEnrolled,
  firstLoginCompleted,
  noticeSent,
  onboardingCompleted,
} from '@genkan/contracts';
import type { Member } from '../domain/member.ts';

type Cause = { causationId: string };
type NoticeNews = {
  memberId: string;
  purpose: string;
  noticeId: string;
  state: NoticeState;
  at: Date;
  sequence: string;
};

export type NoteProgressPorts = {
  members: {
    get(memberId: string): Promise<Member | null>;
    noteFirstLogin(memberId: string, at: Date): Promise<boolean>;
    complete(data: DataOf<typeof onboardingCompleted>, cause: Cause): Promise<boolean>;
    noteNotice(news: NoticeNews): Promise<boolean>;
  };
};

/** As the facts of notification call it. */
export type NoticeState = 'sent' | 'deferred' | 'in-doubt' | 'given-up' | 'blocked';

/** `known`: the member was there or past it already. */
export type ProgressOutcome = 'noted' | 'known' | 'too-early';

/** The first login is done; a second factor is still to come. */
export function createNoteFirstLogin({ members }: NoteProgressPorts) {
  return async ({ memberId, completedAt }: DataOf<typeof firstLoginCompleted>): Promise<ProgressOutcome> =>
    settle(members, memberId, await members.noteFirstLogin(memberId, new Date(completedAt)));
}

/** The first second factor ends onboarding; a device is only enrolled after the first login. */
export function createCompleteOnboarding({ members }: NoteProgressPorts) {
  return async (device: DataOf<typeof deviceEnrolled>, event: { id: string }): Promise<ProgressOutcome> => {
    const { memberId, accountId, enrolledAt: completedAt } = device;
    const noted = await members.complete({ memberId, accountId, completedAt }, { causationId: event.id });
    return settle(members, memberId, noted);
  };
}

/** Where the newest notice of each kind stands. */
export function createNoteNotice({ members }: NoteProgressPorts) {
  return async (
    notice: DataOf<typeof noticeSent>,
    state: NoticeState,
    event: { sequence: string },
  ): Promise<ProgressOutcome> => {
    const { memberId, noticeId, kind: purpose } = notice;
    const news = { memberId, purpose, noticeId, state, at: new Date(notice.at), sequence: event.sequence };
    return settle(members, memberId, await members.noteNotice(news));
  };
}

/** A guard that nothing met: the member is past it, or not there. */
async function settle(
  members: NoteProgressPorts['members'],
  memberId: string,
  noted: boolean,
): Promise<ProgressOutcome> {
  if (noted) return 'noted';
  return (await members.get(memberId)) ? 'known' : 'too-early';
}
