import type { Setting } from '../testing/page-states.ts';
import { NotFoundPage } from './not-found.tsx';

export function notFoundStates({ outside, inside }: Setting) {
  return { shown: <NotFoundPage frame={outside} />, ofMember: <NotFoundPage frame={inside} /> };
}
