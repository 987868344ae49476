import type { Clock } from '@genkan/kernel';
import { type OverdueAfter, sayNextAt, type Waiting } from '../domain/awaited.ts';

export type SayOverdueAgainPorts<Found extends Waiting> = {
  rules: OverdueAfter;
  awaited: {
    findDue(now: Date, limit: number): Promise<Found[]>;
    /** False where it has come meanwhile, another process was faster, or the fact has not left yet. */
    sayAgain(waiting: Found, nextAt: Date): Promise<boolean>;
  };
  clock: Clock;
};

/** So many in one round: who comes next waits for the next one. */
const AT_ONCE = 100;

/**
 * Says again what nobody seems to have heard: whoever did knows it by its id, and answers with where they stand.
 * @returns whose fact was said again, as they stood before
 */
export async function sayOverdueAgain<Found extends Waiting>({
  rules,
  awaited,
  clock,
}: SayOverdueAgainPorts<Found>): Promise<Found[]> {
  const said: Found[] = [];
  for (const waiting of await awaited.findDue(clock.now(), AT_ONCE)) {
    const nextAt = sayNextAt(waiting.awaited, clock.now(), rules);
    if (await awaited.sayAgain(waiting, nextAt)) said.push(waiting);
  }
  return said;
}
