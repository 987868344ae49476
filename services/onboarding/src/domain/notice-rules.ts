import type { Channel, NoticeKind } from '@genkan/contracts';
import { startOfTokyoDay } from '@genkan/kernel';

/** One row of the table: who is told what, and how. A row that has decided is never edited; its version is raised. */
export type NoticeRule = {
  id: string;
  version: number;
  /** First and last day of hire that the row covers (Asia/Tokyo); null: no end. */
  hiredFrom: string;
  hiredUntil: string | null;
  /** What is told of a new credential number. */
  kind: NoticeKind;
  channel: Channel;
  /** Days of validity: of the credential from its first hand-out, of the notice from its `notBefore`. */
  validDays: number;
};

/** The first row that matches decides. Manual: 〈2025年9月以降入社の方〉 get an e-mail. */
export const NOTICE_RULES: readonly NoticeRule[] = [
  {
    id: 'c4-mail',
    version: 1,
    hiredFrom: '2025-09-01',
    hiredUntil: null,
    kind: 'temporary-credential',
    channel: 'mail',
    validDays: 14,
  },
];

/** @param hiredOn a day in Tokyo. */
export function findNoticeRule(hiredOn: string, rules = NOTICE_RULES): NoticeRule | null {
  return rules.find((rule) => covers(rule, hiredOn)) ?? null;
}

function covers({ hiredFrom, hiredUntil }: NoticeRule, hiredOn: string): boolean {
  return hiredOn >= hiredFrom && (hiredUntil === null || hiredOn <= hiredUntil);
}

/** Nobody is written to before the first day at work: its first moment in Tokyo, or now if it has come. */
export function noticeNotBefore(hiredOn: string, now: Date): Date {
  const start = startOfTokyoDay(hiredOn);
  return start > now ? start : now;
}
