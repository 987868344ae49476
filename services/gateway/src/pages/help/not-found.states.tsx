import type { Setting } from '../testing/page-states.ts';
import { NotFoundPage } from './not-found.tsx';

export function notFoundStates({ outside }: Setting) {
  return { shown: <NotFoundPage frame={outside} /> };
}
