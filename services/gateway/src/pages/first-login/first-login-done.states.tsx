import type { Setting } from '../testing/page-states.ts';
import { FirstLoginDonePage } from './first-login-done.tsx';

export function firstLoginDoneStates({ inside }: Setting) {
  return { passkeyChosen: <FirstLoginDonePage frame={inside} userId="kg7m4821" method="passkey" /> };
}
