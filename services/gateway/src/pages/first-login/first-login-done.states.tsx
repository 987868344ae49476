import type { Setting } from '../testing/page-states.ts';
import { FirstLoginDonePage } from './first-login-done.tsx';

export function firstLoginDoneStates({ inside, names }: Setting) {
  const done = { frame: inside, userId: names.userId, setUp: '/otp/enrol' };
  return {
    passkeyChosen: <FirstLoginDonePage {...done} method="passkey" />,
    /** Chosen on a newer gateway. */
    unknownChosen: <FirstLoginDonePage {...done} method="hologram" />,
    noneChosen: <FirstLoginDonePage {...done} method={null} />,
  };
}
