import type { Setting } from '../../testing/page-states.ts';
import { sampleDevices } from '../../testing/sample-devices.ts';
import { OtpChallengePage } from './otp-challenge.tsx';

export function otpChallengeStates({ inside, form, wrong }: Setting) {
  const asked = {
    frame: inside,
    form,
    devices: sampleDevices,
    lastUsedId: 'a',
    typed: { device: 'a', otp: '' },
    secondsLeft: 18,
  };
  return {
    fresh: <OtpChallengePage {...asked} errors={[]} />,
    oneDeviceRefused: (
      <OtpChallengePage {...asked} devices={sampleDevices.slice(0, 1)} errors={wrong('code-used')} />
    ),
    refused: <OtpChallengePage {...asked} errors={wrong('code-wrong', 'device-unknown')} />,
  };
}
