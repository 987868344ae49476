import { type OutputOf, onboardingRoutes } from '@genkan/contracts';
import { readAsOperator } from './ask-as-operator.ts';

type Quarantined = OutputOf<typeof onboardingRoutes.listQuarantine>['events'][number];

/** An event of HR's among those that wait for a decision, as an operator's list has it. */
export async function findQuarantined(eventId: string): Promise<Quarantined> {
  const asked = { service: 'onboarding', input: { limit: 500 } } as const;
  const { events } = await readAsOperator(onboardingRoutes.listQuarantine, asked);
  const found = events.find((event) => event.eventId === eventId);
  if (!found) throw new Error(`event ${eventId} is not in quarantine`);
  return found;
}
