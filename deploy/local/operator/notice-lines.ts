import { NOTICE_STATES, notificationRoutes, type OutputOf } from '@genkan/contracts';
import { Fault } from '../command-line/fault.ts';
import { unblockNotice } from './unblock-notice.ts';

/** A notice as notification lists it. */
export type Notice = OutputOf<typeof notificationRoutes.listNotices>['notices'][number];

type NoticeState = (typeof NOTICE_STATES)[number];

const STATES_PER_LINE = 7;

/** Throws a {@link Fault} that lists the states if it is none. */
export function readNoticeState(state: string): NoticeState {
  const found = NOTICE_STATES.find((one) => one === state);
  if (found) return found;
  throw new Fault(`--state wants one of ${NOTICE_STATES.join(', ')}; not "${state}".`);
}

/** The states for a help text, in lines that begin with `indent` from the second on. */
export function listNoticeStates(indent: string): string {
  const lines = Array.from({ length: Math.ceil(NOTICE_STATES.length / STATES_PER_LINE) }, (_, index) =>
    NOTICE_STATES.slice(index * STATES_PER_LINE, (index + 1) * STATES_PER_LINE).join(', '),
  );
  return lines.join(`,\n${indent}`);
}

/** Throws a {@link Fault} if notification would take it for no id. */
export function readNoticeId(id: string): string {
  if (notificationRoutes.requeueNotice.request.safeParse({ id }).success) return id;
  throw new Fault(`"${id}" is no id of a notice; npm run notices -- list shows them.`);
}

/** One notice for people: what, for whom, a line for each step of its way, and of a held one what unblocks it. */
export function describeNotice(notice: Notice, flags: string): string {
  const { id, memberId, accountId, kind, channel, state, attempts, notBefore, nextAt, history } = notice;
  const next = unblockNotice({ id, state, reason: history.at(-1)?.reason ?? null }, flags);
  const count = attempts === 1 ? '1 attempt' : `${attempts} attempts`;
  return [
    `  ${id}`,
    `    ${state}: ${kind} by ${channel}, ${count}, not before ${notBefore}${nextAt ? `, next at ${nextAt}` : ''}`,
    `    member ${memberId}, account ${accountId}`,
    ...history.map((step) => `      ${step.at}  ${step.state}${step.reason ? ` (${step.reason})` : ''}`),
    ...(next ? [`    Next: ${next}`] : []),
  ].join('\n');
}
