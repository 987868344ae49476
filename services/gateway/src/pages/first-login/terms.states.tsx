import type { Setting } from '../testing/page-states.ts';
import { TermsPage, TermsReadingPage } from './terms.tsx';

export function termsStates({ inside, form }: Setting) {
  return { outdated: <TermsPage frame={inside} form={form} banner="terms-outdated" /> };
}

export function termsReadingStates({ outside }: Setting) {
  return { shown: <TermsReadingPage frame={outside} /> };
}
