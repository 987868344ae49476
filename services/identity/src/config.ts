import { serviceSettings, settings } from '@genkan/platform';
import { z } from 'zod';

/** The settings of identity, all from the environment, read once. */
export const identitySettings = z.object({
  ...serviceSettings,
  /** Own database, named in it; may hold a password. */
  MONGODB_URI: settings.mongodbUri,
  KAFKA_BROKERS: settings.brokers,
  /** Where onboarding answers. */
  ONBOARDING_URLS: settings.urls,
  /** Names, birth dates and addresses at rest (AES-256-GCM). A new key is nowhere current before it is everywhere. */
  SEALING_KEYS: settings.keyring,
  /** Temporary passwords and user IDs are derived with these; a key stays until its last credential is over. */
  CREDENTIAL_KEYS: settings.keyring,
  /** Go into every password hash, outside the database; a key stays while hashes name it. */
  PEPPER_KEYS: settings.keyring,
  /** Digests of what is counted but must not be readable: typed IDs, network addresses. Another key counts anew. */
  DIGEST_KEYS: settings.keyring,
  /** The terms in force, which members accept in their first login: the version that the gateway's text carries. */
  TERMS_VERSION: settings.text,
  /**
   * User IDs that may fail from one network address within 15 minutes without signing in afterwards; then the
   * address may try no further ID. An office behind one address is no attack: more than will be at a loss there
   * at the same time, on a day when many begin. Default 100.
   */
  FAILING_IDS_PER_SOURCE: settings.number(1, 500).default(100),
  /** Password hashes at a time. Default 0: one per core. */
  HASHES_AT_ONCE: settings.number(0, 64).default(0),
  /** Callers that may wait for a hash; the next is told `overloaded`. At 10 ms each. Default 64. */
  HASHES_WAITING: settings.number(0, 10_000).default(64),
});

export type IdentitySettings = z.output<typeof identitySettings>;
