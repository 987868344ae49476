import { otpLockedWords } from '../../text/words/otp.ts';
import type { Setting } from '../testing/page-states.ts';
import { LockedPage } from './locked.tsx';

export function lockedStates({ outside }: Setting) {
  const now = new Date('2026-11-22T06:33:10Z');
  return {
    shown: <LockedPage frame={outside} lane={otpLockedWords} until="2026-11-22T06:44:30Z" now={now} />,
  };
}
