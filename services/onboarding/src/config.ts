import { serviceSettings, settings } from '@genkan/platform';
import { z } from 'zod';

/** The settings of onboarding. */
export const onboardingSettings = z.object({
  ...serviceSettings,
  /** With the name of the database: mongodb://host/onboarding */
  MONGODB_URI: settings.mongodbUri,
  /** host:port, commas between. */
  KAFKA_BROKERS: settings.brokers,
  /** Encrypt what HR says of a person. A new key goes to every process before it becomes current (handbook). */
  SEALING_KEYS: settings.keyring,
  /**
   * Digest HR keys and contents. A new key goes to every process before it becomes current, and none is taken
   * out: claims are for ever, and a person who was claimed under one key alone would be a new member.
   */
  DIGEST_KEYS: settings.keyring,
});

export type OnboardingSettings = z.output<typeof onboardingSettings>;
