import { PROBLEMS } from '@genkan/contracts';
import { createKafka, createRelay } from '@genkan/messaging';
import {
  connectMongo,
  createInternalApp,
  createVerifier,
  type Kit,
  type MongoStore,
  type Part,
  type Wired,
} from '@genkan/platform';
import type { MfaSettings } from './config.ts';
import { createTotp } from './factors/totp.ts';
import { routes } from './http/routes.ts';
import { factorDocuments } from './stores/factor-document.ts';
import { createFactorsStore } from './stores/factors.ts';
import { createSweep } from './stores/sweep.ts';
import { createThrottleStore, throttleDocuments } from './stores/throttles.ts';
import { createConfirmEnrolment } from './use-cases/confirm-enrolment.ts';
import { createListDevices } from './use-cases/list-devices.ts';
import { createStartEnrolment } from './use-cases/start-enrolment.ts';
import { createVerifyChallenge } from './use-cases/verify-challenge.ts';

const NAME = 'mfa';
const SWEEP_SECONDS = 300;

/** What mfa is made of. It listens to nothing yet: its first consumer comes with closed accounts. */
export function wireMfa(settings: MfaSettings, kit: Kit): Wired {
  const mongo = connectMongo({ uri: settings.MONGODB_URI.reveal(), log: kit.log });
  const bus = createKafka({ brokers: settings.KAFKA_BROKERS, clientId: NAME, log: kit.log });
  const collections = openCollections(mongo);
  const { does, stores } = assembleMfa(settings, kit, collections);
  const sweep = () => stores.throttles.sweep();
  const sweeper = createSweep({ name: 'sweep-throttles', everySeconds: SWEEP_SECONDS, sweep, log: kit.log });
  const relay = createRelay({
    ...kit,
    aggregates: [collections.factors],
    publisher: bus.publisher,
    source: NAME,
  });
  const http = createInternalApp({
    ...kit,
    service: NAME,
    handlers: routes(does, kit.log),
    verifier: createVerifier(settings, NAME, kit.clock),
    problems: PROBLEMS,
  });
  return { http, parts: [mongo.part, createIndexes(mongo), bus.part, relay, sweeper] };
}

/** The collections that this service owns, on whatever store. */
export type Collections = ReturnType<typeof openCollections>;

export function openCollections({ documents }: Pick<MongoStore, 'documents'>) {
  return { factors: documents(factorDocuments), throttles: documents(throttleDocuments) };
}

function createIndexes(mongo: MongoStore): Part {
  const definitions = [factorDocuments, throttleDocuments];
  return { name: 'indexes', start: () => mongo.ensureIndexes(definitions), stop: async () => undefined };
}

type Rules = Pick<
  MfaSettings,
  'SOCIETY' | 'SEALING_KEYS' | 'OTP_ISSUER' | 'OTP_ATTEMPTS' | 'OTP_WINDOW_SECONDS'
>;
type Ambient = Pick<Kit, 'clock' | 'random'>;

/** Stores and use cases over the given collections: the same for the service and for stories on memory. */
export function assembleMfa(settings: Rules, { clock, random }: Ambient, collections: Collections) {
  const { SOCIETY: society, SEALING_KEYS: sealingKeys, OTP_ISSUER: issuer } = settings;
  const limit = { attempts: settings.OTP_ATTEMPTS, windowSeconds: settings.OTP_WINDOW_SECONDS };
  const factors = createFactorsStore({ documents: collections.factors, sealingKeys, society, clock });
  const throttles = createThrottleStore({ documents: collections.throttles, society, limit, clock });
  const totp = createTotp({ issuer, clock, random });
  const does = {
    listDevices: createListDevices({ factors }),
    startEnrolment: createStartEnrolment({ factors, totp, clock, random }),
    confirmEnrolment: createConfirmEnrolment({ factors, totp, throttles, clock }),
    verifyChallenge: createVerifyChallenge({ factors, totp, throttles }),
  };
  return { stores: { factors, throttles }, does };
}
