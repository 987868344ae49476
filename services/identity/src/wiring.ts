import { availableParallelism } from 'node:os';
import { PROBLEMS } from '@genkan/contracts';
import {
  createConsumer,
  createKafka,
  createRelay,
  parkedDocuments,
  parkedEvents,
  parkedHandlers,
} from '@genkan/messaging';
import {
  connectMongo,
  createInternalApp,
  createInternalClient,
  createSigner,
  createVerifier,
  type Kit,
  type Wired,
} from '@genkan/platform';
import { createOnboardingClient } from './clients/onboarding-client.ts';
import type { IdentitySettings } from './config.ts';
import { identitySubscriptions } from './events/subscriptions.ts';
import { createHashQueue } from './hashing/hash-queue.ts';
import { createPasswordHashing } from './hashing/password-hashing.ts';
import { identityHandlers } from './http/routes.ts';
import { accountDocuments } from './stores/account-document.ts';
import { loginNameDocuments } from './stores/login-name-store.ts';
import { createSweeper } from './stores/sweeper.ts';
import { throttleDocuments } from './stores/throttle-store.ts';
import { sweepHeldNames } from './use-cases/sweep-held-names.ts';
import { wireUseCases } from './wire-use-cases.ts';

const CLIENT_TIMEOUT_MS = 3_000;

/** What is made of what. */
export async function wireIdentity(settings: IdentitySettings, kit: Kit): Promise<Wired> {
  const { log, metrics, clock, random } = kit;
  const { SOCIETY: society, SERVICE_NAME: service } = settings;

  const mongo = connectMongo({ uri: settings.MONGODB_URI.reveal(), log });
  const documents = {
    accounts: mongo.documents(accountDocuments),
    names: mongo.documents(loginNameDocuments),
    throttles: mongo.documents(throttleDocuments),
  };
  const indexes = [accountDocuments, loginNameDocuments, throttleDocuments, parkedDocuments];

  const onboarding = createInternalClient({
    service: 'onboarding',
    urls: settings.ONBOARDING_URLS,
    signer: createSigner(settings),
    society,
    problems: PROBLEMS,
    timeoutMs: CLIENT_TIMEOUT_MS,
  });
  kit.onStop(() => onboarding.close());

  const queue = createHashQueue({
    running: settings.HASHES_AT_ONCE || availableParallelism(),
    waiting: settings.HASHES_WAITING,
  });
  const passwords = await createPasswordHashing({ peppers: settings.PEPPER_KEYS, queue, clock, random });
  const useCases = wireUseCases({
    documents,
    passwords,
    onboarding: createOnboardingClient(onboarding),
    settings,
    kit,
  });

  const kafka = createKafka({ brokers: settings.KAFKA_BROKERS, clientId: service, log });
  const parked = parkedEvents({
    documents: mongo.documents(parkedDocuments),
    keyring: settings.SEALING_KEYS,
    clock,
  });
  const subscriptions = identitySubscriptions({ ports: useCases.creation, society, log });
  const consumer = createConsumer({ bus: kafka, group: service, subscriptions, parked, clock, log, metrics });
  const relay = createRelay({
    aggregates: [documents.accounts],
    publisher: kafka.publisher,
    source: service,
    clock,
    log,
    metrics,
  });

  const { names, accounts, throttles } = useCases.stores;
  const sweeps = [
    { collection: loginNameDocuments.name, sweep: names.sweep },
    { collection: loginNameDocuments.name, sweep: () => sweepHeldNames({ names, accounts }) },
    { collection: throttleDocuments.name, sweep: throttles.sweep },
  ];
  return {
    http: createInternalApp({
      service,
      handlers: [...identityHandlers(useCases.ports), ...parkedHandlers(parked, consumer)],
      verifier: createVerifier(settings, service),
      log,
      metrics,
      problems: PROBLEMS,
    }),
    parts: [
      mongo.part,
      { name: 'indexes', start: () => mongo.ensureIndexes(indexes), stop: async () => {} },
      kafka.part,
      relay,
      consumer,
      createSweeper(sweeps, { log, random }),
    ],
  };
}
