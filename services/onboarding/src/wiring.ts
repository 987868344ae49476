import { PROBLEMS } from '@genkan/contracts';
import type { Audit } from '@genkan/kernel';
import { hearFacts, parkedDocuments, tellFacts } from '@genkan/messaging';
import {
  connectMongo,
  createAudit,
  createInternalApp,
  createVerifier,
  type Kit,
  type MongoStore,
  type Wired,
} from '@genkan/platform';
import type { OnboardingSettings } from './config.ts';
import { createOverdueLoop } from './events/overdue-loop.ts';
import { onboardingSubscriptions } from './events/subscriptions.ts';
import { onboardingHandlers } from './http/routes.ts';
import { createAwaitedStore } from './stores/awaited-store.ts';
import { createHrKeyStore, hrKeyDocuments } from './stores/hr-key-store.ts';
import { createIntakeStore, intakeDocuments } from './stores/intake-store.ts';
import { memberDocuments } from './stores/member-document.ts';
import { createMemberStore } from './stores/member-store.ts';
import { quarantineDocuments } from './stores/quarantine-document.ts';
import { createQuarantineStore } from './stores/quarantine-store.ts';

/** What onboarding is made of. */
export function wireOnboarding(settings: OnboardingSettings, kit: Kit): Wired {
  const mongo = connectMongo({ ...kit, uri: settings.MONGODB_URI.reveal() });
  const collections = openCollections(mongo);
  const { ports } = assembleOnboarding(settings, { ...kit, audit: createAudit(kit) }, collections);
  const { members, parked, quarantine } = collections;
  kit.metrics.readGauge(
    { name: 'genkan_quarantined_hires', help: 'Hires in quarantine that wait for a decision.' },
    async () => [{ value: await quarantine.count({ state: 'open' }) }],
  );
  const facts = tellFacts({ settings, kit, aggregates: [members] });
  const table = onboardingSubscriptions({ ports, society: settings.SOCIETY, log: kit.log });
  const { consumer, handlers } = hearFacts({ settings, kit, bus: facts.bus, subscriptions: table, parked });
  const overdue = createOverdueLoop({ ...kit, ...ports });
  const http = createInternalApp({
    ...kit,
    handlers: [...onboardingHandlers(ports), ...handlers],
    verifier: createVerifier(settings, kit.clock),
    problems: PROBLEMS,
  });
  return { http, parts: [mongo.part, mongo.indexes, ...facts.parts, overdue, consumer] };
}

/** The collections that this service owns, on whatever store. */
export type Collections = ReturnType<typeof openCollections>;

export function openCollections({ documents }: Pick<MongoStore, 'documents'>) {
  return {
    hrKeys: documents(hrKeyDocuments),
    members: documents(memberDocuments),
    intake: documents(intakeDocuments),
    quarantine: documents(quarantineDocuments),
    parked: documents(parkedDocuments),
  };
}

type Rules = Pick<OnboardingSettings, 'SOCIETY' | 'SEALING_KEYS' | 'DIGEST_KEYS' | 'OVERDUE_AFTER_SECONDS'>;

/** Stores and ports over the given collections: the same for the service and for stories on memory. */
export function assembleOnboarding(
  settings: Rules,
  { audit, ...kit }: Pick<Kit, 'clock' | 'random'> & { audit: Audit },
  collections: Collections,
) {
  const stores = createStores(settings, kit, collections);
  const overdueMs = settings.OVERDUE_AFTER_SECONDS * 1000;
  const rules = { society: settings.SOCIETY, digestKeys: settings.DIGEST_KEYS, overdueMs };
  return { ports: { rules, ...stores, audit, clock: kit.clock }, stores };
}

function createStores(settings: Rules, kit: Pick<Kit, 'clock' | 'random'>, collections: Collections) {
  const { SOCIETY: society, SEALING_KEYS: sealingKeys, DIGEST_KEYS: digestKeys } = settings;
  const { clock, random } = kit;
  const overdueMs = settings.OVERDUE_AFTER_SECONDS * 1000;
  return {
    hrKeys: createHrKeyStore({ documents: collections.hrKeys, digestKeys, society, random }),
    members: createMemberStore({ documents: collections.members, sealingKeys, society, clock, overdueMs }),
    awaited: createAwaitedStore({ documents: collections.members, clock }),
    intake: createIntakeStore({ documents: collections.intake, clock }),
    quarantine: createQuarantineStore({ documents: collections.quarantine, sealingKeys, clock }),
  };
}
