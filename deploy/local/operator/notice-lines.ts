import { Fault } from '../command-line/fault.ts';

/** Where a notice may stand, as the contract has it; a test holds the two together. */
export const NOTICE_STATES: readonly string[] = [
  ...['scheduled', 'due', 'claimed', 'transmitting', 'sent', 'deferred', 'blocked'],
  ...['superseded', 'cancelled', 'in-doubt', 'given-up'],
];

/** A notice as notification lists it. */
export interface Notice {
  id: string;
  memberId: string;
  accountId: string;
  kind: string;
  channel: string;
  state: string;
  attempts: number;
  notBefore: string;
  nextAt: string | null;
  history: { state: string; at: string; reason: string | null }[];
}

/** Throws a {@link Fault} that lists the states if it is none. */
export function readNoticeState(state: string): string {
  if (NOTICE_STATES.includes(state)) return state;
  throw new Fault(`--state wants one of ${NOTICE_STATES.join(', ')}; not "${state}".`);
}

/** Ids of notices are UUIDs. Throws a {@link Fault} if this is none. */
export function readNoticeId(id: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return id;
  throw new Fault(`"${id}" is no id of a notice; npm run notices -- list shows them.`);
}

/** One notice for people: what, for whom, then a line for each step of its way. */
export function describeNotice(notice: Notice): string {
  const { id, memberId, accountId, kind, channel, state, attempts, notBefore, nextAt, history } = notice;
  const count = attempts === 1 ? '1 attempt' : `${attempts} attempts`;
  return [
    `  ${id}`,
    `    ${state}: ${kind} by ${channel}, ${count}, not before ${notBefore}${nextAt ? `, next at ${nextAt}` : ''}`,
    `    member ${memberId}, account ${accountId}`,
    ...history.map((step) => `      ${step.at}  ${step.state}${step.reason ? ` (${step.reason})` : ''}`),
  ].join('\n');
}
