import type { Setting } from '../../testing/page-states.ts';
import { OtpEnrolPage } from './otp-enrol.tsx';

export function otpEnrolStates({ inside, form, wrong }: Setting) {
  const begun = {
    frame: inside,
    form,
    pendingId: 'p',
    otpauthUri: 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP',
    secret: 'JBSWY3DPEHPK3PXP',
  };
  return {
    fresh: (
      <OtpEnrolPage {...begun} chosen="otp" typed={{ otp: '', deviceName: null, opened: '' }} errors={[]} />
    ),
    refused: (
      <OtpEnrolPage
        {...begun}
        chosen="passkey"
        typed={{ otp: '12', deviceName: '', opened: 'by-key by-qr' }}
        errors={wrong('code-malformed', 'device-name-invalid')}
      />
    ),
  };
}
