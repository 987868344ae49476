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
  /**
   * How long an account, its notice, or the news that it was sent may be awaited; then the fact that leads there is
   * said again, after waits that double from here up to a day. Default 300; longer than a deployment takes.
   */
  OVERDUE_AFTER_SECONDS: settings.number(1, 86_400).default(300),
});

export type OnboardingSettings = z.output<typeof onboardingSettings>;
