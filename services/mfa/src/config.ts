import { serviceSettings, settings } from '@genkan/platform';
import { z } from 'zod';

/** The settings of mfa. */
export const mfaSettings = z.object({
  ...serviceSettings,
  /** With the name of the database: mongodb://host/mfa */
  MONGODB_URI: settings.mongodbUri,
  /** host:port, commas between. */
  KAFKA_BROKERS: settings.brokers,
  /** Encrypt the secrets of devices. A new key goes to every process before it becomes current (handbook). */
  SEALING_KEYS: settings.keyring,
  /**
   * What authenticator apps show above the code (manual: 新KOSMO). In an otpauth URI a colon parts issuer and
   * account, also a percent-encoded one (Key URI Format, Label): FreeOTP refuses such a QR code.
   */
  OTP_ISSUER: settings.text.refine((issuer) => !/:|%3a/i.test(issuer) && issuer.trim() !== '', {
    error: 'must be a text without a colon: it parts issuer and account in the QR code',
  }),
  /** Wrong codes that an account may enter per window, for enrolling and for signing in each. Default 5. */
  OTP_ATTEMPTS: settings.number(1, 100).default(5),
  /** The window of that. Default 900. */
  OTP_WINDOW_SECONDS: settings.seconds.default(900),
});

export type MfaSettings = z.output<typeof mfaSettings>;
