import { homedir } from 'node:os';
import path from 'node:path';
import { Fault } from '../command-line/fault.ts';

/** The variables of the shell that are ours to read, each in the handbook; the types keep us from reading others. */
export const VARIABLES = [
  // Parts that are there already.
  'GENKAN_KAFKA_BROKERS',
  'GENKAN_MONGODB_URI',
  'GENKAN_REDIS_URI',
  'KAFKA_HOME',
  'CHROMIUM_PATH',
  // Images for Docker.
  'GENKAN_KAFKA_IMAGE',
  'GENKAN_MONGODB_IMAGE',
  'GENKAN_REDIS_IMAGE',
  'XDG_CACHE_HOME',
  'GENKAN_SERVICE_ENV',
] as const;

type Environment = {
  readonly [name in (typeof VARIABLES)[number] | 'PATH' | `OTEL_${string}`]?: string | undefined;
};

/** What the environment may tell the local stack; everything else comes from flags. */
export interface Settings {
  /** Parts that are there already; probed, and an error when they do not answer. */
  given: { kafka?: string; mongodb?: string; redis?: string };
  /** Folder of an unpacked Apache Kafka 4. */
  kafkaHome?: string;
  chromiumPath?: string;
  images: { kafka: string; mongodb: string; redis: string };
  /** Downloads, shared by all clones of this user. */
  cacheFolder: string;
  /** Variables added per service, for trials: `{ "notification": { "LEASE_SECONDS": "3" } }`. */
  serviceEnvironment: Record<string, Record<string, string>>;
  path: string;
  /** Standard OpenTelemetry variables, handed to the services as they are. */
  telemetry: Record<string, string>;
}

/** Reads the environment once. An unreadable GENKAN_SERVICE_ENV throws a {@link Fault}. */
export function readSettings(env: Environment = process.env): Settings {
  return {
    given: {
      ...pick('kafka', env.GENKAN_KAFKA_BROKERS),
      ...pick('mongodb', env.GENKAN_MONGODB_URI),
      ...pick('redis', env.GENKAN_REDIS_URI),
    },
    ...pick('kafkaHome', env.KAFKA_HOME),
    ...pick('chromiumPath', env.CHROMIUM_PATH),
    images: {
      kafka: env.GENKAN_KAFKA_IMAGE || 'apache/kafka:4.1.0',
      mongodb: env.GENKAN_MONGODB_IMAGE || 'mongo:8',
      redis: env.GENKAN_REDIS_IMAGE || 'redis:8',
    },
    cacheFolder: path.join(env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'genkan'),
    serviceEnvironment: readServiceEnvironment(env.GENKAN_SERVICE_ENV),
    path: env.PATH ?? '',
    telemetry: Object.fromEntries(
      Object.entries(env).filter(
        (entry): entry is [string, string] => entry[0].startsWith('OTEL_') && !!entry[1],
      ),
    ),
  };
}

function pick<K extends string>(key: K, value: string | undefined): { [P in K]?: string } {
  return (value ? { [key]: value } : {}) as { [P in K]?: string };
}

function readServiceEnvironment(text: string | undefined): Record<string, Record<string, string>> {
  if (!text) return {};
  try {
    return JSON.parse(text) as Record<string, Record<string, string>>;
  } catch {
    throw new Fault('GENKAN_SERVICE_ENV is not JSON. Example: { "notification": { "LEASE_SECONDS": "3" } }');
  }
}
