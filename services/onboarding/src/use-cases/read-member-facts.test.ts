import { describe, expect, test } from '@jest/globals';
import { hire, hrEvent, onboardingStory } from '../testing/onboarding-story.ts';
import { firstLogin } from '../testing/progress.ts';
import { ACCOUNT_ID, wayToMail } from '../testing/way-to-mail.ts';
import { noteFirstLogin } from './note-first-login.ts';
import { orderNotice } from './order-notice.ts';
import { readMemberFacts } from './read-member-facts.ts';
import { registerMember } from './register-member.ts';

test('identity gets what an account needs, and no more', async () => {
  const { ports } = onboardingStory();
  const outcome = await registerMember(ports, hire(), hrEvent('e1'));
  const memberId = 'memberId' in outcome ? outcome.memberId : '';
  expect(await readMemberFacts(ports, { memberId })).toEqual({
    status: 'known',
    name: '見本 花子',
    birthDate: '1990-04-01',
    email: 'hanako@example.jp',
    locale: 'ja',
    hrVersion: 1,
    told: null,
  });
});

test.each([
  { family: '', given: 'Sukarno' },
  { family: 'Sukarno', given: '' },
  { family: 'Sukarno', given: '', givenKana: '' },
])('8.5: who has one name is called that: %j', async (name) => {
  const { ports } = onboardingStory();
  const outcome = await registerMember(ports, hire({ name }), hrEvent('e1'));
  const memberId = 'memberId' in outcome ? outcome.memberId : '';
  expect(await readMemberFacts(ports, { memberId })).toMatchObject({ name: 'Sukarno' });
});

test('who is not known is gone', async () => {
  const { ports } = onboardingStory();
  const memberId = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
  expect(await readMemberFacts(ports, { memberId })).toEqual({ status: 'gone' });
});

describe('8.24: of which credential the member was told, for an account that was lost', () => {
  const toldOf = async ({ ports, memberId }: Awaited<ReturnType<typeof wayToMail>>) => {
    const answer = await readMemberFacts(ports, { memberId });
    return answer.status === 'known' ? answer.told : answer;
  };

  test('none, its number, when it was mailed and for how long', async () => {
    const way = await wayToMail();
    expect(await toldOf(way)).toBeNull();
    await way.hearAccount();
    expect(await toldOf(way)).toEqual({ credentialNo: 1, mailed: null });
    const at = way.clock.now().toISOString();
    await way.hearNotice('sent');
    expect(await toldOf(way)).toEqual({ credentialNo: 1, mailed: { at, validDays: 14 } });
  });

  test('from the first login on none: what was mailed must not open anything any more', async () => {
    const way = await wayToMail();
    await way.hearAccount();
    await way.hearNotice('sent');
    await noteFirstLogin(way.ports, firstLogin(way.memberId));
    expect(await toldOf(way)).toBeNull();
  });

  test('a newer number that was ordered and not mailed: the mail of the older one is void', async () => {
    const way = await wayToMail();
    await way.hearAccount();
    await way.hearNotice('sent');
    const account = { accountId: ACCOUNT_ID, memberId: way.memberId, credentialNo: 2 };
    await orderNotice(way.ports, { purpose: 'reissue-notice', account, event: { id: 'r2' } });
    expect(await toldOf(way)).toEqual({ credentialNo: 2, mailed: null });
  });
});
