import type { Setting } from '../testing/page-states.ts';
import { CookiesOffPage } from './cookies-off.tsx';

export function cookiesOffStates({ outside }: Setting) {
  return { shown: <CookiesOffPage frame={outside} /> };
}
