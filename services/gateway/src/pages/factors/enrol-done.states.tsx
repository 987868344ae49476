import type { Setting } from '../testing/page-states.ts';
import { EnrolDonePage } from './enrol-done.tsx';

export function enrolDoneStates({ inside }: Setting) {
  return { shown: <EnrolDonePage frame={inside} deviceName="新KOSMO" userId="kg7m4821" /> };
}
