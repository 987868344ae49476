import type { Setting } from '../testing/page-states.ts';
import { TimeoutPage } from './timeout.tsx';

export function timeoutStates({ outside }: Setting) {
  return {
    ended: <TimeoutPage frame={outside} ending="ended" />,
    completedElsewhere: <TimeoutPage frame={outside} ending="completed-elsewhere" />,
    timedOut: <TimeoutPage frame={outside} ending="timed-out" />,
  };
}
