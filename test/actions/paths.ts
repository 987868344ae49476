/** Where members go: the addresses that this portal promises to keep. */
export const AT = {
  home: '/',
  signIn: '/sign-in',
  signOut: '/sign-out',
  expired: '/first-login/expired',
  reissued: '/first-login/reissued',
  birthDate: '/first-login/birth-date',
  terms: '/first-login/terms',
  method: '/first-login/method',
  password: '/first-login/password',
  email: '/first-login/email',
  done: '/first-login/done',
  otpEnrol: '/otp/enrol',
  otpEnrolled: '/otp/enrolled',
  otpChallenge: '/otp/challenge',
} as const;
