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
  createVerifier,
  type Kit,
  type MongoStore,
  type Part,
  type Wired,
} from '@genkan/platform';
import type { OnboardingSettings } from './config.ts';
import { subscriptions } from './events/subscriptions.ts';
import { routes } from './http/routes.ts';
import { createHrKeysStore, hrKeyDocuments } from './stores/hr-keys.ts';
import { createIntakeStore, intakeDocuments } from './stores/intake.ts';
import { memberDocuments } from './stores/member-document.ts';
import { createMembersStore } from './stores/members.ts';
import { createQuarantineStore, quarantineDocuments } from './stores/quarantine.ts';
import { createCompleteOnboarding } from './use-cases/complete-onboarding.ts';
import { createListQuarantine } from './use-cases/list-quarantine.ts';
import { createNoteFirstLogin } from './use-cases/note-first-login.ts';
import { createNoteNotice } from './use-cases/note-notice.ts';
import { createOrderFirstNotice } from './use-cases/order-first-notice.ts';
import { createReadMemberFacts } from './use-cases/read-member-facts.ts';
import { createRegisterMember } from './use-cases/register-member.ts';

const NAME = 'onboarding';

/** What onboarding is made of. */
export function wireOnboarding(settings: OnboardingSettings, kit: Kit): Wired {
  const mongo = connectMongo({ uri: settings.MONGODB_URI.reveal(), log: kit.log });
  const bus = createKafka({ brokers: settings.KAFKA_BROKERS, clientId: NAME, log: kit.log });
  const collections = openCollections(mongo);
  const { does } = assembleOnboarding(settings, kit, collections);
  const parked = parkedEvents({
    documents: collections.parked,
    keyring: settings.SEALING_KEYS,
    clock: kit.clock,
  });
  const consumer = createConsumer({
    ...kit,
    bus,
    group: NAME,
    parked,
    subscriptions: subscriptions(does, kit.log),
  });
  const relay = createRelay({
    ...kit,
    aggregates: [collections.members],
    publisher: bus.publisher,
    source: NAME,
  });
  const http = createInternalApp({
    ...kit,
    service: NAME,
    handlers: [...routes(does), ...parkedHandlers(parked, consumer)],
    verifier: createVerifier(settings, NAME, kit.clock),
    problems: PROBLEMS,
  });
  return { http, parts: [mongo.part, createIndexes(mongo), bus.part, relay, consumer] };
}

const DEFINITIONS = {
  hrKeys: hrKeyDocuments,
  members: memberDocuments,
  intake: intakeDocuments,
  quarantine: quarantineDocuments,
  parked: parkedDocuments,
};

/** The collections that this service owns, on whatever store. */
export type Collections = ReturnType<typeof openCollections>;

export function openCollections({ documents }: Pick<MongoStore, 'documents'>) {
  return {
    hrKeys: documents(DEFINITIONS.hrKeys),
    members: documents(DEFINITIONS.members),
    intake: documents(DEFINITIONS.intake),
    quarantine: documents(DEFINITIONS.quarantine),
    parked: documents(DEFINITIONS.parked),
  };
}

function createIndexes(mongo: MongoStore): Part {
  const definitions = [
    hrKeyDocuments,
    memberDocuments,
    intakeDocuments,
    quarantineDocuments,
    parkedDocuments,
  ];
  return { name: 'indexes', start: () => mongo.ensureIndexes(definitions), stop: async () => undefined };
}

type Rules = Pick<OnboardingSettings, 'SOCIETY' | 'SEALING_KEYS' | 'DIGEST_KEYS'>;

/** Stores and use cases over the given collections: the same for the service and for stories on memory. */
export function assembleOnboarding(
  settings: Rules,
  kit: Pick<Kit, 'clock' | 'random'>,
  collections: Collections,
) {
  const stores = createStores(settings, kit, collections);
  return { stores, does: createUseCases(settings, kit, stores) };
}

function createStores(settings: Rules, kit: Pick<Kit, 'clock' | 'random'>, collections: Collections) {
  const { SOCIETY: society, SEALING_KEYS: sealingKeys, DIGEST_KEYS: digestKeys } = settings;
  const { clock, random } = kit;
  return {
    hrKeys: createHrKeysStore({ documents: collections.hrKeys, digestKeys, society, random }),
    members: createMembersStore({ documents: collections.members, sealingKeys, society, clock }),
    intake: createIntakeStore({ documents: collections.intake, clock }),
    quarantine: createQuarantineStore({ documents: collections.quarantine, sealingKeys, clock }),
  };
}

function createUseCases(settings: Rules, kit: Pick<Kit, 'clock'>, stores: ReturnType<typeof createStores>) {
  const rules = { society: settings.SOCIETY, digestKeys: settings.DIGEST_KEYS };
  const { members } = stores;
  return {
    registerMember: createRegisterMember({ rules, ...stores }),
    orderFirstNotice: createOrderFirstNotice({ members, clock: kit.clock }),
    noteFirstLogin: createNoteFirstLogin({ members }),
    completeOnboarding: createCompleteOnboarding({ members }),
    noteNotice: createNoteNotice({ members }),
    readMemberFacts: createReadMemberFacts({ members }),
    listQuarantine: createListQuarantine(stores),
  };
}
