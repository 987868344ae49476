import { type NoticeCode, noticesJa } from '../text/notices.ja.ts';
import type { Visit } from './visit.ts';

/** What to say above the form, from `?notice=`: a code of our own list and never a text of somebody's. */
export function noticeOf(visit: Pick<Visit, 'notice'>): NoticeCode | undefined {
  return Object.hasOwn(noticesJa, visit.notice) ? (visit.notice as NoticeCode) : undefined;
}

export const withNotice = (path: string, notice: NoticeCode): string => `${path}?notice=${notice}`;
