import type { Problem } from '@genkan/kernel';
import { type Answer, page } from '../domain/answer.ts';
import { renderPage } from '../pages/render-page.ts';
import { type LockedLane, LockedPage } from '../pages/sign-in/locked.tsx';
import type { Services, Visit } from './visit.ts';

/** Too many wrong tries of one kind: what was wrong, and until when nothing more is taken. */
export function lockedAnswer(
  services: Pick<Services, 'clock'>,
  visit: Pick<Visit, 'frame'>,
  { lane, error }: { lane: LockedLane; error: Problem<'throttled'> },
): Answer {
  return lockedUntil(services, visit, { lane, until: String(error.params.until) });
}

/** The same page before anything is tried. `until` as RFC 3339. */
export function lockedUntil(
  { clock }: Pick<Services, 'clock'>,
  { frame }: Pick<Visit, 'frame'>,
  { lane, until }: { lane: LockedLane; until: string },
): Answer {
  return page(renderPage(LockedPage({ frame, lane, until, now: clock.now() })), 429);
}
