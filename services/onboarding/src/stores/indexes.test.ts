import { assertIndexed } from '@genkan/testkit';
import { expect, test } from '@jest/globals';
import { hire, hrEvent, onboardingStory } from '../testing/onboarding-story.ts';
import { decideQuarantined } from '../use-cases/decide-quarantined.ts';
import { listQuarantine } from '../use-cases/list-quarantine.ts';
import { orderNotice } from '../use-cases/order-notice.ts';
import { registerMember } from '../use-cases/register-member.ts';
import { showQuarantined } from '../use-cases/show-quarantined.ts';
import { hrKeyDocuments } from './hr-key-store.ts';
import { intakeDocuments } from './intake-store.ts';
import { memberDocuments } from './member-document.ts';
import { quarantineDocuments } from './quarantine-document.ts';

const accountId = '3d813cbb-47fb-52ba-91df-831e1593ac29';
const at = '2026-12-01T02:00:00.000Z';

test('whatever the stores ask for starts with an index, and nothing but _id is unique', async () => {
  const { ports, stores, queries } = onboardingStory();
  await Promise.all(['e1', 'e2'].map((id) => registerMember(ports, hire(), hrEvent(id))));
  await registerMember(ports, hire({ birthDate: '1990-04-02' }), hrEvent('e3'));
  await registerMember(ports, hire({ birthDate: '1990-04-03' }), hrEvent('e4'));
  const { events } = await listQuarantine(ports, { limit: 10 });
  for (const { id } of events.toReversed()) {
    await showQuarantined(ports, { id });
    await decideQuarantined(ports, { decision: 'accept', id }, 'operator:test');
    await decideQuarantined(ports, { decision: 'drop', id, why: 'a mistake' }, 'operator:test');
  }
  await registerMember(ports, hire(), hrEvent('e1'));
  const memberId = (await stores.hrKeys.find(hire())) ?? '';
  await orderNotice(ports, {
    purpose: 'first-notice',
    account: { accountId, memberId, credentialNo: 1 },
    event: { id: 'a1' },
  });
  await orderNotice(ports, {
    purpose: 'reissue-notice',
    account: { accountId, memberId, credentialNo: 2 },
    event: { id: 'r2' },
  });
  await stores.members.noteFirstLogin(memberId, new Date(at));
  await stores.members.complete({ memberId, accountId, completedAt: at }, { causationId: 'd1' });
  const news = {
    memberId,
    noticeId: accountId,
    kind: 'temporary-credential',
    state: 'sent',
    reason: null,
    credentialNo: 1,
  };
  await stores.members.noteNotice({ ...news, at: new Date(at), sequence: '1-1' });
  const waiting = await stores.awaited.findDue(new Date('2026-12-02T00:00:00Z'), 10);
  for (const member of waiting) await stores.awaited.sayAgain(member, new Date(at));
  for (const stuck of [true, false]) await stores.awaited.list({ stuck, since: new Date(at), limit: 10 });
  await stores.awaited.count('account', new Date(at));
  expect(queries().length).toBeGreaterThan(10);
  assertIndexed([hrKeyDocuments, intakeDocuments, memberDocuments, quarantineDocuments], queries());
});
