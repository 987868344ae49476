import type { Setting } from '../../testing/page-states.ts';
import { OtpChallengePage } from './otp-challenge.tsx';

export function otpChallengeStates({ inside, form, devices, wrong }: Setting) {
  const asked = {
    frame: inside,
    form,
    devices,
    lastUsedId: 'a',
    typed: { device: 'a', otp: '' },
    secondsLeft: 18,
    sessionSeconds: 900,
  };
  return {
    fresh: <OtpChallengePage {...asked} errors={[]} />,
    oneDeviceRefused: (
      <OtpChallengePage {...asked} devices={devices.slice(0, 1)} errors={wrong('code-used')} />
    ),
    refused: <OtpChallengePage {...asked} errors={wrong('code-wrong', 'device-unknown')} />,
  };
}
