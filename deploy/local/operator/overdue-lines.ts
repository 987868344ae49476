import type { OutputOf, onboardingRoutes } from '@genkan/contracts';
import { unblockNotice } from './unblock-notice.ts';

/** A member who waits, as onboarding lists them. */
type Waiting = OutputOf<typeof onboardingRoutes.listOverdue>['members'][number];

/** What is awaited, and what to look at where it does not come however often it is asked for. */
const STAGES: Readonly<Record<string, { awaited: string; look: (flags: string) => string }>> = {
  account: {
    awaited: 'an account',
    look: (flags) => `npm run parked -- list --service identity${flags}`,
  },
  notice: {
    awaited: 'its notice to be taken in',
    look: (flags) => `npm run parked -- list --service notification${flags}`,
  },
  kept: {
    awaited: 'word that the account behind the mail is there',
    look: (flags) => `npm run parked -- list --service identity${flags}`,
  },
  sent: {
    awaited: 'its notice to be sent',
    look: (flags) => `npm run notices -- list${flags}`,
  },
};

/** One of them for people: what is awaited since when, what was done, and the next step of who is stuck. */
export function describeOverdue(member: Waiting, flags: string): string {
  const { memberId, stage, since, said, nextAt, stuck, notice } = member;
  const { awaited, look } = STAGES[stage] ?? { awaited: stage, look: () => 'look at the log of onboarding' };
  const times = said === 1 ? 'once' : `${said} times`;
  return [
    `  member ${memberId}`,
    `    ${stuck ? 'stuck' : 'overdue'}: waits for ${awaited} since ${since}`,
    ...(notice ? [`    notice ${notice.noticeId}: ${describeState(notice)}`] : []),
    `    said again ${times}, next at ${nextAt}`,
    ...(stuck ? [`    Next: ${nextStep(notice, flags) ?? look(flags)}`] : []),
  ].join('\n');
}

function describeState({ state, reason }: NonNullable<Waiting['notice']>): string {
  return `${state ?? 'not heard of'}${reason ? ` (${reason})` : ''}`;
}

function nextStep(notice: Waiting['notice'], flags: string): string | undefined {
  if (!notice?.state) return undefined;
  return unblockNotice({ id: notice.noticeId, state: notice.state, reason: notice.reason }, flags);
}
