import { PROBLEMS } from '@genkan/contracts';
import type { Audit } from '@genkan/kernel';
import { tellFacts } from '@genkan/messaging';
import {
  connectMongo,
  createAudit,
  createInternalApp,
  createSweeper,
  createVerifier,
  type Kit,
  type MongoStore,
  type Wired,
} from '@genkan/platform';
import type { MfaSettings } from './config.ts';
import type { Factor } from './domain/factor.ts';
import { createFactors } from './factors/index.ts';
import { type MfaPorts, mfaHandlers } from './http/routes.ts';
import type { NoteClosed } from './stores/credential-seal.ts';
import { factorDocuments } from './stores/factor-document.ts';
import { createFactorStore } from './stores/factor-store.ts';
import { createThrottleStore, throttleDocuments } from './stores/throttle-store.ts';

const SWEEP_SECONDS = 300;

const COUNTED = {
  'second factor': {
    name: 'genkan_second_factors_total',
    help: 'Answers to second factors, at sign-in and at a set-up, by kind and outcome.',
  },
};

/** What mfa is made of. It listens to nothing yet: its first consumer comes with closed accounts. */
export function wireMfa(settings: MfaSettings, kit: Kit): Wired {
  const mongo = connectMongo({ ...kit, uri: settings.MONGODB_URI.reveal() });
  const collections = openCollections(mongo);
  const kinds = createFactors({ ...kit, issuer: settings.OTP_ISSUER });
  const ambient = { ...kit, audit: createAudit({ ...kit, counted: COUNTED }) };
  const { ports, stores } = assembleMfa(settings, ambient, { collections, kinds });
  const facts = tellFacts({ settings, kit, aggregates: [collections.factors] });
  const sweeps = [{ collection: throttleDocuments.name, sweep: stores.throttles.sweep }];
  const sweeper = createSweeper({ ...kit, sweeps, everySeconds: SWEEP_SECONDS });
  const http = createInternalApp({
    ...kit,
    handlers: mfaHandlers(ports),
    verifier: createVerifier(settings, kit.clock),
    problems: PROBLEMS,
  });
  return { http, parts: [mongo.part, mongo.indexes, ...facts.parts, sweeper] };
}

/** The collections that this service owns, on whatever store. */
export type Collections = ReturnType<typeof openCollections>;

export function openCollections({ documents }: Pick<MongoStore, 'documents'>) {
  return { factors: documents(factorDocuments), throttles: documents(throttleDocuments) };
}

type Rules = Pick<MfaSettings, 'SOCIETY' | 'SEALING_KEYS' | 'OTP_ATTEMPTS' | 'OTP_WINDOW_SECONDS'>;
type Ambient = Pick<Kit, 'clock' | 'random' | 'log'> & { audit: Audit };
type Made = { collections: Collections; kinds: readonly Factor[] };

/** Stores and ports over the given collections and kinds: the same for the service and for stories on memory. */
export function assembleMfa(
  settings: Rules,
  { clock, random, log, audit }: Ambient,
  { collections, kinds }: Made,
) {
  const { SOCIETY: society, SEALING_KEYS: sealingKeys } = settings;
  const limit = { attempts: settings.OTP_ATTEMPTS, windowSeconds: settings.OTP_WINDOW_SECONDS };
  const noteClosed: NoteClosed = ({ accountId, id: deviceId, error }) =>
    log.error(
      { accountId, deviceId, err: error },
      'a device cannot be opened: it is shown as of an unknown kind',
    );
  const documents = collections.factors;
  const factors = createFactorStore({ documents, kinds, sealingKeys, society, clock, noteClosed });
  const throttles = createThrottleStore({ documents: collections.throttles, society, limit, clock });
  const ports: MfaPorts = { factors, kinds, throttles, audit, clock, random };
  return { ports, stores: { factors, throttles } };
}
