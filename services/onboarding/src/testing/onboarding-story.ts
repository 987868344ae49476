import type { DataOf, hrEmployeeHired } from '@genkan/contracts';
import { type AuditRecord, parseKeyring, systemRandom } from '@genkan/kernel';
import { fakeClock, recordingStore } from '@genkan/testkit';
import { assembleOnboarding, openCollections } from '../wiring.ts';

const KEYS = parseKeyring(`k1:${Buffer.alloc(32, 7).toString('base64url')}`);

/** A whole onboarding on stores in memory, on a day in December. */
export function onboardingStory({ keys = KEYS, on = watchedCollections() } = {}) {
  const { collections, queries } = on;
  const clock = fakeClock('2026-12-01T01:00:00Z');
  const settings = {
    SOCIETY: 'sample-kenpo',
    SEALING_KEYS: keys,
    DIGEST_KEYS: keys,
    OVERDUE_AFTER_SECONDS: 300,
  };
  const audited: AuditRecord[] = [];
  const audit = (record: AuditRecord) => void audited.push(record);
  const ambient = { clock, random: systemRandom, audit };
  const { ports, stores } = assembleOnboarding(settings, ambient, collections);
  const factsOf = async (memberId: string) =>
    (await collections.members.get(memberId))?.outbox.map(({ type, body, causationId }) => {
      return { type, causationId, data: JSON.parse(body) as Record<string, unknown> };
    }) ?? [];
  return { clock, ports, stores, collections, queries, factsOf, audited };
}

type Hire = DataOf<typeof hrEmployeeHired>;

/** A hire that some rule covers; say only what matters. */
export function hire(differently: Partial<Hire> = {}): Hire {
  return {
    society: 'sample-kenpo',
    employer: '1001',
    employeeNumber: '000123',
    name: { family: '見本', given: '花子', familyKana: 'ミホン', givenKana: 'ハナコ' },
    birthDate: '1990-04-01',
    email: 'hanako@example.jp',
    hiredOn: '2026-12-01',
    locale: 'ja',
    version: 1,
    ...differently,
  };
}

/** An event of HR's, by its number. */
export function hrEvent(id: string) {
  return { id, source: '/hr/1001' };
}

/** Collections in memory that keep a list of what they were asked. */
function watchedCollections() {
  const store = recordingStore();
  return { collections: openCollections(store), queries: store.queries };
}
