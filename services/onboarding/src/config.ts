import { serviceSettings, settings } from '@genkan/platform';
import { z } from 'zod';

/** The settings of onboarding. */
export const onboardingSettings = z.object({
  ...serviceSettings,
  /** With the name of the database: mongodb://host/onboarding */
  MONGODB_URI: settings.secret,
  /** host:port, commas between. */
  KAFKA_BROKERS: settings.list,
  /** Encrypt what HR says of a person. */
  SEALING_KEYS: settings.keyring,
  /** Digest HR keys and contents. An old key stays until no claim was made under it: claims are for ever. */
  DIGEST_KEYS: settings.keyring,
});

export type OnboardingSettings = z.output<typeof onboardingSettings>;
