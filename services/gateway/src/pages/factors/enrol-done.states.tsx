import type { Setting } from '../testing/page-states.ts';
import { EnrolDonePage } from './enrol-done.tsx';

export function enrolDoneStates({ inside, names }: Setting) {
  return { shown: <EnrolDonePage frame={inside} deviceName={names.device} userId={names.userId} /> };
}
