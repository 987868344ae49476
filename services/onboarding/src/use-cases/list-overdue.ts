import type { InputOf, OutputOf, onboardingRoutes } from '@genkan/contracts';
import type { Clock } from '@genkan/kernel';
import { isStuck, type OverdueAfter, type Waiting } from '../domain/awaited.ts';

type Route = typeof onboardingRoutes.listOverdue;
type Listed = OutputOf<Route>['members'][number];

export type ListOverduePorts = {
  rules: OverdueAfter;
  awaited: {
    list(query: {
      stuck: boolean;
      since: Date;
      limit: number;
    }): Promise<(Waiting & Pick<Listed, 'notice'>)[]>;
  };
  clock: Clock;
};

/** Members whose next fact is overdue, or who are stuck: where, since when, and what was done about it. */
export async function listOverdue(
  { rules, awaited, clock }: ListOverduePorts,
  { stuck, limit }: InputOf<Route>,
): Promise<OutputOf<Route>> {
  const since = new Date(clock.now().getTime() - rules.overdueMs);
  const found = await awaited.list({ stuck, since, limit });
  return { members: found.map(toAnswer) };
}

function toAnswer({ memberId, awaited, notice }: Waiting & Pick<Listed, 'notice'>): Listed {
  const { stage, since, said, nextAt } = awaited;
  const dates = { since: since.toISOString(), nextAt: nextAt.toISOString() };
  return { memberId, stage, said, ...dates, stuck: isStuck(awaited), notice };
}
