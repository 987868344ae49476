import { deriveId } from '@genkan/kernel';
import { noteNotice } from '../use-cases/note-notice.ts';
import { orderNotice } from '../use-cases/order-notice.ts';
import { sayOverdueAgain } from '../use-cases/say-overdue-again.ts';
import type { hire } from './onboarding-story.ts';
import { notice, withMember } from './progress.ts';

export const ACCOUNT_ID = '3d813cbb-47fb-52ba-91df-831e1593ac29';

export const FIRST_NOTICE_ID = deriveId('first-notice', ACCOUNT_ID, '1');
/** What the story's setting says. */
export const OVERDUE_MS = 300_000;

/** A member on the way from the hire to the mail, whose facts leave and may be lost. */
export async function wayToMail(differently: Parameters<typeof hire>[0] = {}) {
  const { memberId, ...story } = await withMember(differently);
  const { ports, collections, clock } = story;
  let told = 0;
  return {
    ...story,
    memberId,
    /** Everything that waits leaves. @returns the types of what left */
    async send(): Promise<string[]> {
      const outbox = (await collections.members.get(memberId))?.outbox ?? [];
      await collections.members.update({ _id: memberId }, { $set: { outbox: [] } });
      return outbox.map(({ type }) => type);
    },
    /** identity's account-created is heard. */
    hearAccount: () => {
      const account = { accountId: ACCOUNT_ID, memberId, credentialNo: 1 };
      return orderNotice(ports, { purpose: 'first-notice', account, event: { id: 'a1' } });
    },
    /** notification's notice-changed is heard; each a newer one. */
    hearNotice: (state: string, reason: string | null = null) => {
      told += 1;
      const at = clock.now().toISOString();
      const news = notice(memberId, { noticeId: FIRST_NOTICE_ID, state, reason, at });
      return noteNotice(ports, news, { sequence: `17-000000000${told}` });
    },
    /** So long after, one round of the loop. @returns of whom something was said again */
    lookAfter: async (ms: number) => {
      clock.advance(ms);
      return (await sayOverdueAgain(ports)).map((waiting) => waiting.memberId);
    },
    awaited: async () => (await collections.members.get(memberId))?.awaited,
  };
}
