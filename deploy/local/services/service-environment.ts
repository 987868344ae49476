import type { Keys } from '../data-folder/keys.ts';
import type { Ports } from '../machine/ports.ts';
import { databaseUri } from '../parts/mongodb.ts';
import { SAMPLE_SOCIETY } from '../settings/sample-society.ts';
import { SERVICES, type ServiceName } from './service-names.ts';

/** What the settings of the services depend on. */
export interface Surroundings {
  ports: Ports;
  replicas: number;
  keys: Keys;
  addresses: { kafka: string; mongodb: string; redis: string; smtp: string };
}

/** The settings of the nth process (from 1) of a service: all that it gets, apart from PATH and telemetry. */
export function serviceEnvironment(
  name: ServiceName,
  nth: number,
  around: Surroundings,
): Record<string, string> {
  return { ...sharedSettings(name, nth, around), ...ownSettings(name, around) };
}

export const localUrl = (port: number): string => `http://127.0.0.1:${port}`;

function sharedSettings(
  name: ServiceName,
  nth: number,
  { ports, keys }: Surroundings,
): Record<string, string> {
  const { http, admin } = ports.service(name, nth);
  return {
    NODE_ENV: 'production',
    SERVICE_NAME: name,
    SOCIETY: SAMPLE_SOCIETY.id,
    HTTP_HOST: '127.0.0.1',
    HTTP_PORT: String(http),
    ADMIN_HOST: '127.0.0.1',
    ADMIN_PORT: String(admin),
    LOG_LEVEL: 'info',
    INTERNAL_PRIVATE_KEY: keys.privateKey(name),
    INTERNAL_PUBLIC_KEYS: keys.publicKeys(),
  };
}

function ownSettings(name: ServiceName, around: Surroundings): Record<string, string> {
  const { addresses, keys } = around;
  const keyring = (purpose: string) => keys.keyring(`${name}.${purpose}`);
  const withStore = {
    MONGODB_URI: databaseUri(addresses.mongodb, name),
    KAFKA_BROKERS: addresses.kafka,
    SEALING_KEYS: keyring('sealing'),
  };
  switch (name) {
    case 'identity':
      return {
        ...withStore,
        ONBOARDING_URLS: urlsOf('onboarding', around),
        CREDENTIAL_KEYS: keyring('credential'),
        PEPPER_KEYS: keyring('pepper'),
        DIGEST_KEYS: keyring('digest'),
        TERMS_VERSION: '3',
      };
    case 'onboarding':
      return { ...withStore, DIGEST_KEYS: keyring('digest') };
    case 'mfa':
      return { ...withStore, OTP_ISSUER: '新KOSMO' };
    case 'notification':
      return {
        ...withStore,
        ...wordsForMembers,
        IDENTITY_URLS: urlsOf('identity', around),
        SMTP_URI: addresses.smtp,
        MAIL_FROM: `${SAMPLE_SOCIETY.name} <no-reply@kenpo.example.jp>`,
        PORTAL_URL: portalOrigin(around.ports),
      };
    case 'gateway':
      return {
        ...wordsForMembers,
        REDIS_URI: addresses.redis,
        // On one busy machine a process may wait a second for the CPU; Redis is not to blame for that.
        REDIS_COMMAND_MS: '5000',
        QUESTION_MS: '5000',
        IDENTITY_URLS: urlsOf('identity', around),
        MFA_URLS: urlsOf('mfa', around),
        PUBLIC_ORIGIN: portalOrigin(around.ports),
        HTTP_REUSE_PORT: String(around.replicas > 1),
        SESSION_KEYS: keyring('session'),
      };
  }
}

const wordsForMembers = {
  SOCIETY_NAME: SAMPLE_SOCIETY.name,
  SOCIETY_NAME_EN: SAMPLE_SOCIETY.nameEn,
  PORTAL_NAME: SAMPLE_SOCIETY.portal,
  HELPDESK_TEL: SAMPLE_SOCIETY.helpdeskTel,
  HELPDESK_HOURS: SAMPLE_SOCIETY.helpdeskHours,
  HELPDESK_HOURS_EN: SAMPLE_SOCIETY.helpdeskHoursEn,
};

const portalOrigin = (ports: Ports): string => `http://localhost:${ports.portal}`;

function urlsOf(name: ServiceName, { ports, replicas }: Surroundings): string {
  return oneTo(replicas)
    .map((nth) => localUrl(ports.service(name, nth).http))
    .join(',');
}

const oneTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Every process of a system with so many of each service: `gateway-1`, `gateway-2`, `identity-1` … */
export function listProcesses(replicas: number): { service: ServiceName; nth: number; name: string }[] {
  return SERVICES.flatMap((service) =>
    oneTo(replicas).map((nth) => ({ service, nth, name: `${service}-${nth}` })),
  );
}
