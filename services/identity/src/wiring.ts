import { availableParallelism } from 'node:os';
import { onboardingRoutes, PROBLEMS } from '@genkan/contracts';
import { hearFacts, parkedDocuments, tellFacts } from '@genkan/messaging';
import {
  connectMongo,
  createClient,
  createInternalApp,
  createSigner,
  createSweeper,
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
import { throttleDocuments } from './stores/throttle-store.ts';
import { sweepHeldNames } from './use-cases/sweep-held-names.ts';
import { wireUseCases } from './wire-use-cases.ts';

const CLIENT_TIMEOUT_MS = 3_000;
const SWEEP_SECONDS = 60;

/** What is made of what. */
export async function wireIdentity(settings: IdentitySettings, kit: Kit): Promise<Wired> {
  const { log, clock, random } = kit;
  const society = settings.SOCIETY;

  const mongo = connectMongo({ ...kit, uri: settings.MONGODB_URI.reveal() });
  const documents = {
    accounts: mongo.documents(accountDocuments),
    names: mongo.documents(loginNameDocuments),
    throttles: mongo.documents(throttleDocuments),
  };
  const parked = mongo.documents(parkedDocuments);

  const onboarding = createClient(onboardingRoutes, {
    service: 'onboarding',
    urls: settings.ONBOARDING_URLS,
    signer: createSigner(settings, kit),
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

  const facts = tellFacts({ settings, kit, aggregates: [documents.accounts] });
  const subscriptions = identitySubscriptions({
    ports: useCases.hearing,
    society,
    log,
    metrics: kit.metrics,
  });
  const { consumer, handlers } = hearFacts({ settings, kit, bus: facts.bus, subscriptions, parked });

  const { names, accounts, throttles } = useCases.stores;
  const sweeps = [
    { collection: loginNameDocuments.name, sweep: names.sweep },
    { collection: loginNameDocuments.name, sweep: () => sweepHeldNames({ names, accounts }) },
    { collection: throttleDocuments.name, sweep: throttles.sweep },
  ];
  const sweeper = createSweeper({ ...kit, sweeps, everySeconds: SWEEP_SECONDS });
  const http = createInternalApp({
    ...kit,
    handlers: [...identityHandlers(useCases.ports), ...handlers],
    verifier: createVerifier(settings, clock),
    problems: PROBLEMS,
  });
  return { http, parts: [mongo.part, mongo.indexes, ...facts.parts, consumer, sweeper] };
}
