import { onboardingRoutes } from '@genkan/contracts';
import type { InternalClient } from '@genkan/platform';
import type { MemberFacts } from '../domain/account.ts';

/** What identity asks onboarding. */
export type OnboardingClient = {
  /** The member as HR knows them today; null if they are gone. @throws ServiceUnavailable */
  readMemberFacts(memberId: string): Promise<MemberFacts | null>;
};

export function createOnboardingClient(client: Pick<InternalClient, 'call'>): OnboardingClient {
  return {
    async readMemberFacts(memberId) {
      const answer = await client.call(onboardingRoutes.readMemberFacts, { memberId }, { kind: 'service' });
      if (answer.status === 'gone') return null;
      const { name, birthDate, email, locale } = answer;
      return { name, birthDate, email, locale };
    },
  };
}
