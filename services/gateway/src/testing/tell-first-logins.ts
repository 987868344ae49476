import type { Identity } from '../clients/identity.ts';
import type { firstLoginAt } from './first-login-at.ts';
import { gateOf } from './gate-of.ts';
import { tellStories } from './tell-stories.ts';

type FirstLoginNow = ReturnType<typeof firstLoginAt>;

/** As `tellStories`, of a member whose first login stands somewhere; `told` is what identity says besides. */
export function tellFirstLogins() {
  const begin = tellStories();
  return async (standing: FirstLoginNow, told: Partial<Identity> = {}) => {
    let now = standing;
    const readGate = async () => gateOf({ state: 'invited', method: null });
    const story = await begin({ identity: { readGate, readFirstLogin: async () => now, ...told } });
    const member = await story.browserWith({ level: 'first-login', amr: ['pwd'], enrolBy: null });
    return {
      story,
      member,
      /** In another tab, or at another process. */
      meanwhile(later: FirstLoginNow): void {
        now = later;
      },
    };
  };
}
