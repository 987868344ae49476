import { type Keyring, parseKeyring, Secret } from '@genkan/kernel';
import { z } from 'zod';
import { isMongodbUri } from '../mongo/is-mongodb-uri.ts';
import { isBaseUrl, isBroker, isHttpUrl, isRedisUri, isSmtpUri } from './addresses.ts';
import { type Jwk, type PrivateJwk, parsePrivateJwk, parsePublicJwks } from './jwk.ts';

/** Says the rule, and whether the variable is missing or wrong. The value itself is never repeated. */
function ruled(rule: string): { error: (issue: { input?: unknown }) => string } {
  return {
    error: (issue) => (issue.input === undefined ? `is not set: it must be ${rule}` : `must be ${rule}`),
  };
}

function wholeNumber(from: number, to: number, rule: string) {
  return z
    .string(ruled(rule))
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= from && Number(text) <= to, ruled(rule))
    .transform(Number);
}

function parsedBy<T>(parse: (text: string) => T, rule: string) {
  return z.string(ruled(rule)).transform((text, context): T => {
    try {
      return parse(text);
    } catch (error) {
      const reason = error instanceof Error ? error.message : rule;
      context.addIssue({ code: 'custom', message: `must be ${rule}: ${reason}` });
      return z.NEVER;
    }
  });
}

/** An address that may hold a password: only its rule is ever told. */
function secretUri(isUri: (text: string) => boolean, rule: string) {
  return z
    .string(ruled(rule))
    .refine(isUri, ruled(rule))
    .transform((text) => new Secret(text));
}

function listOf(isOne: (text: string) => boolean, rule: string) {
  return z
    .string(ruled(rule))
    .transform(splitList)
    .refine((parts) => parts.length > 0 && parts.every(isOne), ruled(rule));
}

function splitList(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const URL_RULE = 'an absolute URL, such as http://127.0.0.1:3000';
const URLS_RULE =
  'one or more absolute URLs without a path, with commas between, such as http://a:3000,http://b:3000';
const BROKERS_RULE = 'one or more brokers as host:port with commas between, such as a:9092,b:9092';
const MONGODB_RULE =
  'mongodb:// or mongodb+srv:// with hosts and the name of a database, such as mongodb://a,b/name?replicaSet=rs, and signs in user or password percent-encoded';
const REDIS_RULE =
  'redis:// or rediss:// with a host, such as redis://127.0.0.1:6379, and signs in user or password percent-encoded';
const SMTP_RULE =
  'smtp:// or smtps:// with a host, such as smtp://127.0.0.1:2525, signs in user or password percent-encoded, and ?requireTLS=true at most';
const PORT_RULE = 'a port: a whole number from 0 (any free one) to 65535';
const SECONDS_RULE = 'a whole number of seconds, 1 or more';

/**
 * The pieces that service settings are made of. Each reads one variable of the environment (a string) and
 * carries its rule in words; give the variable its unit in its name, and a default by `.default(…)`.
 */
export const settings = {
  /** Any text that is not empty. */
  text: z.string(ruled('a text that is not empty')).min(1, ruled('a text that is not empty')),
  /** TCP port, 0–65535. */
  port: wholeNumber(0, 65_535, PORT_RULE),
  /** Whole seconds, 1 or more. */
  seconds: wholeNumber(1, 999_999_999, SECONDS_RULE),
  /** A whole number within limits that the variable has its own reason for. */
  number: (from: number, to: number) => wholeNumber(from, to, `a whole number from ${from} to ${to}`),
  /** `true` or `false`, nothing else. */
  flag: z.enum(['true', 'false'], ruled('true or false')).transform((text) => text === 'true'),
  /** One absolute URL, http or https. */
  url: z.string(ruled(URL_RULE)).refine(isHttpUrl, ruled(URL_RULE)),
  /** Where the processes of a service answer: absolute URLs without a path, commas between. */
  urls: listOf(isBaseUrl, URLS_RULE),
  /** Kafka brokers as host:port, commas between. */
  brokers: listOf(isBroker, BROKERS_RULE),
  /** A database of MongoDB, as the driver reads it; may hold a password. */
  mongodbUri: secretUri(isMongodbUri, MONGODB_RULE),
  /** Redis; may hold a password. */
  redisUri: secretUri(isRedisUri, REDIS_RULE),
  /** A mail server; may hold a password. */
  smtpUri: secretUri(isSmtpUri, SMTP_RULE),
  /** `k2:<base64url>,k1:…`: the first key is the current one, the others still open what they sealed. */
  keyring: parsedBy<Keyring>(
    parseKeyring,
    'keys as name:base64url (32 bytes or more), the current one first',
  ),
  /** A private Ed25519 key as JWK (RFC 8037), with `kid`. */
  jwk: parsedBy<Secret<PrivateJwk>>(parsePrivateJwk, 'a private Ed25519 key as JWK (JSON) with a kid'),
  /** Public Ed25519 keys as JWK set (RFC 7517, 5); each `kid` is the issuer's name, or `name.2` and so on. */
  jwks: parsedBy<readonly Jwk[]>(parsePublicJwks, 'public Ed25519 keys as JWK set (JSON), each with a kid'),
};
