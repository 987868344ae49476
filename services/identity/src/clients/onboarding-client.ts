import type { onboardingRoutes } from '@genkan/contracts';
import type { Client } from '@genkan/platform';
import type { KnownMember } from '../domain/account.ts';

/** What identity asks onboarding. */
export type OnboardingClient = {
  /** The member as HR knows them today; null if they are gone. @throws ServiceUnavailable */
  readMemberFacts(memberId: string): Promise<KnownMember | null>;
};

type Onboarding = Pick<Client<typeof onboardingRoutes>, 'readMemberFacts'>;

export function createOnboardingClient(onboarding: Onboarding): OnboardingClient {
  return {
    async readMemberFacts(memberId) {
      const answer = await onboarding.readMemberFacts({ memberId });
      if (answer.status === 'gone') return null;
      const { name, birthDate, email, locale, hrVersion, told } = answer;
      const mailed = told?.mailed && { ...told.mailed, at: new Date(told.mailed.at) };
      return { name, birthDate, email, locale, hrVersion, told: told && { ...told, mailed: mailed ?? null } };
    },
  };
}
