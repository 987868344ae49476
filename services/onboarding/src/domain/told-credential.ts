import type { NoticeKind } from '@genkan/contracts';
import type { Member } from './member.ts';

/** The temporary credential that a member was told of last, or is about to be. */
export type ToldCredential = {
  credentialNo: number;
  /** When its notice was sent, and for how many days it was said to be valid; null where it was not sent. */
  mailed: { at: Date; validDays: number } | null;
};

const KIND: NoticeKind = 'temporary-credential';

/** Null where none was ordered, and from the first login on: then it opens nothing any more. */
export function toldCredential(member: Pick<Member, 'stage' | 'decisions' | 'awaited' | 'notices'>) {
  if (member.stage !== 'registered') return null;
  const ordered = member.awaited?.order?.credentialNo ?? 0;
  const { [KIND]: notice } = member.notices;
  const heard = notice?.credentialNo ?? 0;
  const credentialNo = Math.max(ordered, heard);
  if (credentialNo === 0) return null;
  return { credentialNo, mailed: heard === credentialNo ? mailedOf(member) : null };
}

function mailedOf({ decisions, notices }: Pick<Member, 'decisions' | 'notices'>): ToldCredential['mailed'] {
  const { [KIND]: notice } = notices;
  const validDays = decisions.find(({ noticeId }) => noticeId === notice?.noticeId)?.validDays;
  return notice?.state === 'sent' && validDays ? { at: notice.at, validDays } : null;
}
