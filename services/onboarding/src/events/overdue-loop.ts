import type { Clock } from '@genkan/kernel';
import { createDueLoop, type DueLoop, type Log, type Metrics } from '@genkan/platform';
import { AWAITED_STAGES, type AwaitedStage, isRoutine, isStuck, type Waiting } from '../domain/awaited.ts';
import { type SayOverdueAgainPorts, sayOverdueAgain } from '../use-cases/say-overdue-again.ts';

type Counted = { overdue: number; stuck: number };

export type OverdueLoopOptions<Found extends Waiting> = SayOverdueAgainPorts<Found> & {
  awaited: { count(stage: AwaitedStage, since: Date): Promise<Counted> };
  clock: Clock;
  log: Log;
  metrics: Metrics;
};

const LONGEST_BEAT_MS = 30_000;

/** Looks after members who do not get on: says again what is overdue, and tells how many wait where. */
export function createOverdueLoop<Found extends Waiting>(options: OverdueLoopOptions<Found>): DueLoop {
  const { awaited, rules, clock, log } = options;
  const count = createCounts(options.metrics);
  return createDueLoop({
    name: 'overdue',
    async work() {
      for (const { memberId, awaited: before } of await sayOverdueAgain(options)) {
        if (isRoutine(before)) continue;
        const { stage, said } = before;
        count.said.inc({ stage });
        const told = { memberId, state: stage, attempts: said + 1 };
        if (isStuck({ ...before, said: said + 1 }))
          log.error(told, 'a member is stuck; npm run overdue lists who is');
        else log.warn(told, 'what is overdue of a member was said again');
      }
      const since = new Date(clock.now().getTime() - rules.overdueMs);
      for (const stage of AWAITED_STAGES) count.note(stage, await awaited.count(stage, since));
    },
    everyMs: () => Math.min(LONGEST_BEAT_MS, rules.overdueMs / 4),
    clock,
    log,
  });
}

function createCounts(metrics: Metrics) {
  const labels = ['stage'];
  const overdue = metrics.gauge({
    name: 'genkan_onboarding_overdue',
    help: 'Members whose next fact is overdue, by what is awaited.',
    labels,
  });
  const stuck = metrics.gauge({
    name: 'genkan_onboarding_stuck',
    help: 'Members who do not get on by themselves, by what is awaited.',
    labels,
  });
  const said = metrics.counter({
    name: 'genkan_onboarding_said_again_total',
    help: 'Facts that were said again because what follows from them was overdue.',
    labels,
  });
  return {
    said,
    note(stage: AwaitedStage, now: Counted): void {
      overdue.set(now.overdue, { stage });
      stuck.set(now.stuck, { stage });
    },
  };
}
