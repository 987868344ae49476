import type { Setting } from '../testing/page-states.ts';
import { TimeoutPage } from './timeout.tsx';

export function timeoutStates({ outside }: Setting) {
  return { shown: <TimeoutPage frame={outside} /> };
}
