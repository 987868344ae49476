import type { Setting } from '../testing/page-states.ts';
import { HelpPage } from './help.tsx';

export function helpUserIdStates({ outside }: Setting) {
  return { shown: <HelpPage frame={outside} topic="user-id" /> };
}

export function helpPasswordStates({ outside }: Setting) {
  return { shown: <HelpPage frame={outside} topic="password" /> };
}

export function helpPrivacyStates({ inside }: Setting) {
  return { shown: <HelpPage frame={inside} topic="privacy" /> };
}
