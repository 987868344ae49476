import { SOCIETY_ID } from '@genkan/kernel';
import { z } from 'zod';
import { settings } from './settings.ts';

const SOCIETY_RULE = 'must be lower-case letters, digits and hyphens, 2 to 39, no hyphen first';
const NAME_RULE = 'must be lower-case letters, digits and hyphens, at most 32';
const name = settings.text.regex(/^[a-z][a-z0-9-]{0,31}$/, { error: NAME_RULE });

/**
 * What every service needs, to be spread into its own schema: `z.object({ ...serviceSettings, MONGODB_URI: … })`.
 */
export const serviceSettings = {
  /** The service's own name: issuer of its tokens, audience of its callers' tokens. */
  SERVICE_NAME: name,
  /** The society that this deployment serves; calls for another one are refused. */
  SOCIETY: settings.text.regex(SOCIETY_ID, { error: SOCIETY_RULE }),
  /** Address that the service's own port listens on. Default: this machine only. */
  HTTP_HOST: settings.text.default('127.0.0.1'),
  HTTP_PORT: settings.port,
  /** Address that health and metrics listen on; never routed outside. Default: this machine only. */
  ADMIN_HOST: settings.text.default('127.0.0.1'),
  ADMIN_PORT: settings.port,
  /** Default `info`. */
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'must be debug, info, warn, error or silent',
    })
    .default('info'),
  /** Which build this is, for `/metrics`: a version, a commit. Default `dev`. */
  BUILD_VERSION: settings.text.max(64).default('dev'),
  /** This service's own key: signs the tokens of its calls. */
  INTERNAL_PRIVATE_KEY: settings.jwk,
  /** The keys of all services, by key id. */
  INTERNAL_PUBLIC_KEYS: settings.jwks,
};

/** What `serviceSettings` become once they are read. */
export type ServiceSettings = z.output<z.ZodObject<typeof serviceSettings>>;
