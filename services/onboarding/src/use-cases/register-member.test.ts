import { parseKeyring } from '@genkan/kernel';
import { describe, expect, test } from '@jest/globals';
import { hire, hrEvent, onboardingStory } from '../testing/onboarding-story.ts';
import { wayToMail } from '../testing/way-to-mail.ts';
import { listQuarantine } from './list-quarantine.ts';
import { registerMember } from './register-member.ts';

const key = (name: string, byte: number) => `${name}:${Buffer.alloc(32, byte).toString('base64url')}`;

async function registered(story = onboardingStory()) {
  const outcome = await registerMember(story.ports, hire(), hrEvent('e1'));
  if (outcome.outcome === 'unacceptable') throw new Error(outcome.reason);
  return { story, memberId: outcome.memberId };
}

describe('a hire becomes a member, once', () => {
  test('the member is there, the fact leaves with it, and the fact says nothing personal', async () => {
    const { story, memberId } = await registered();
    const facts = await story.factsOf(memberId);
    expect(facts).toEqual([
      {
        type: 'onboarding.member-registered.v1',
        causationId: (await story.stores.members.get(memberId))?.registeredBy,
        data: { memberId, generation: 1, coverageNo: 1 },
      },
    ]);
  });

  test('the same event again has no effect and no second record', async () => {
    const { story, memberId } = await registered();
    const again = await registerMember(story.ports, hire(), hrEvent('e1'));
    expect(again).toMatchObject({ outcome: 'registered', memberId });
    expect(await story.factsOf(memberId)).toHaveLength(1);
    expect(await story.collections.intake.count({})).toBe(1);
  });

  test('another event with the same content says so: a duplicate of the first', async () => {
    const { story, memberId } = await registered();
    expect(await registerMember(story.ports, hire(), hrEvent('e2'))).toMatchObject({
      outcome: 'duplicate',
      memberId,
    });
    const [record] = await story.collections.intake.find({ outcome: 'duplicate' }, { limit: 1 });
    expect(record?.duplicateOf).toBe((await story.stores.members.get(memberId))?.registeredBy);
  });

  test('twenty at once with three event ids: one member, one fact', async () => {
    const story = onboardingStory();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) => registerMember(story.ports, hire(), hrEvent(`e${n % 3}`))),
    );
    const members = new Set(outcomes.map((outcome) => ('memberId' in outcome ? outcome.memberId : 'none')));
    expect(members.size).toBe(1);
    expect(await story.collections.members.count({})).toBe(1);
    expect(await story.factsOf([...members][0] ?? '')).toHaveLength(1);
  });

  test('a process that died after the claim is finished by the next delivery, under the same id', async () => {
    const story = onboardingStory();
    const claimed = await story.stores.hrKeys.claim(hire());
    const outcome = await registerMember(story.ports, hire(), hrEvent('e1'));
    expect(outcome).toMatchObject({ outcome: 'registered', memberId: claimed });
  });

  test('a process that died before the record: redelivery writes it', async () => {
    const { story } = await registered();
    await story.collections.intake.remove({ outcome: 'registered' });
    await registerMember(story.ports, hire(), hrEvent('e1'));
    const [record] = await story.collections.intake.find({ outcome: 'registered' }, { limit: 2 });
    expect(record?.duplicateOf).toBeNull();
  });
});

describe('who is who', () => {
  test('the same number at two employers: two members', async () => {
    const { story, memberId } = await registered();
    const other = await registerMember(story.ports, hire({ employer: '1002' }), hrEvent('e2'));
    expect(other).toMatchObject({ outcome: 'registered' });
    expect(other).not.toMatchObject({ memberId });
  });

  test('full-width digits name the same person', async () => {
    const { story, memberId } = await registered();
    const again = await registerMember(story.ports, hire({ employeeNumber: '０００１２３' }), hrEvent('e2'));
    expect(again).toMatchObject({ outcome: 'duplicate', memberId });
  });

  test('two members may share an e-mail address', async () => {
    const { story } = await registered();
    const other = await registerMember(story.ports, hire({ employeeNumber: '000124' }), hrEvent('e2'));
    expect(other).toMatchObject({ outcome: 'registered' });
  });

  test('a new digest key finds what was claimed under the old one', async () => {
    const { story, memberId } = await registered(onboardingStory({ keys: parseKeyring(key('k1', 1)) }));
    const keys = parseKeyring(`${key('k2', 2)},${key('k1', 1)}`);
    const rotated = onboardingStory({ keys, on: story });
    expect(await registerMember(rotated.ports, hire(), hrEvent('e1'))).toMatchObject({
      outcome: 'registered',
    });
    expect(await story.collections.intake.count({})).toBe(1);
    expect(await registerMember(rotated.ports, hire(), hrEvent('e2'))).toMatchObject({
      outcome: 'duplicate',
      memberId,
    });
  });
});

describe('while a digest key is rotated, two processes at a time', () => {
  const ring = (...names: string[]) =>
    parseKeyring(names.map((name) => key(name, Number(name.at(-1)))).join());
  const STEPS = [
    ['the new key is added', ring('k1'), ring('k1', 'k2')],
    ['the new key becomes current', ring('k1', 'k2'), ring('k2', 'k1')],
    ['the old key is taken out', ring('k2', 'k1'), ring('k2')],
    ['an id that sorts before the old one is added', ring('k1'), ring('k1', 'a2')],
  ] as const;

  test.each(STEPS)('%s: twenty hires at once are one member', async (_, before, after) => {
    const old = onboardingStory({ keys: before });
    const young = onboardingStory({ keys: after, on: old });
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_unused, n) =>
        registerMember((n % 2 === 0 ? old : young).ports, hire(), hrEvent(`e${n % 3}`)),
      ),
    );
    expect(new Set(outcomes.map((outcome) => 'memberId' in outcome && outcome.memberId)).size).toBe(1);
    expect(await old.collections.members.count({})).toBe(1);
  });

  test('who was claimed under the new key is known to a process that has only the old one', async () => {
    const young = onboardingStory({ keys: ring('k2', 'k1') });
    const old = onboardingStory({ keys: ring('k1'), on: young });
    const memberId = await young.stores.hrKeys.claim(hire());
    expect(await old.stores.hrKeys.find(hire())).toBe(memberId);
    expect(await old.stores.hrKeys.claim(hire())).toBe(memberId);
  });

  test('a process that died between two claims is finished by another', async () => {
    const old = onboardingStory({ keys: ring('k1') });
    const memberId = await old.stores.hrKeys.claim(hire());
    const young = onboardingStory({ keys: ring('k2', 'k1'), on: old });
    expect(await young.stores.hrKeys.claim(hire())).toBe(memberId);
    const last = onboardingStory({ keys: ring('k2'), on: old });
    expect(await last.stores.hrKeys.find(hire())).toBe(memberId);
  });
});

describe('the same key with other content', () => {
  test('is quarantined with the names of the fields, and changes nothing', async () => {
    const { story, memberId } = await registered();
    const changed = hire({ birthDate: '1990-04-02', email: 'other@example.jp' });
    expect(await registerMember(story.ports, changed, hrEvent('e2'))).toMatchObject({
      outcome: 'quarantined',
      memberId,
    });
    expect((await story.stores.members.get(memberId))?.facts.birthDate).toBe('1990-04-01');
    expect(await listQuarantine(story.ports, { limit: 10 })).toEqual({
      events: [
        {
          id: expect.stringMatching(/^[0-9a-f-]{36}$/),
          eventId: 'e2',
          memberId,
          reason: 'same-key-other-content',
          fields: ['birthDate', 'email'],
          at: '2026-12-01T01:00:00.000Z',
        },
      ],
    });
  });

  test('is listed once, however often it comes', async () => {
    const { story } = await registered();
    const changed = hire({ birthDate: '1990-04-02' });
    await registerMember(story.ports, changed, hrEvent('e2'));
    await registerMember(story.ports, changed, hrEvent('e2'));
    expect((await listQuarantine(story.ports, { limit: 10 })).events).toHaveLength(1);
  });

  test('8.7: sent again mended, under the same event id, waits beside the first', async () => {
    const { story } = await registered();
    await registerMember(story.ports, hire({ birthDate: '1990-04-02' }), hrEvent('e2'));
    await registerMember(story.ports, hire({ birthDate: '1990-04-03' }), hrEvent('e2'));
    await registerMember(story.ports, hire({ birthDate: '1990-04-04' }), hrEvent('e1'));
    expect((await listQuarantine(story.ports, { limit: 10 })).events).toHaveLength(3);
  });

  test('is no other content where only spelling or version differ', async () => {
    const { story, memberId } = await registered();
    const name = { family: '見本', given: '花子', familyKana: 'ﾐﾎﾝ', givenKana: 'ハナコ'.normalize('NFD') };
    const again = await registerMember(story.ports, hire({ name, version: 2 }), hrEvent('e2'));
    expect(again).toMatchObject({ outcome: 'duplicate', memberId });
  });
});

describe('what is not taken in', () => {
  test.each([
    ['another society', hire({ society: 'other-kenpo' }), 'other-society'],
    ['a hire that no rule covers', hire({ hiredOn: '2025-08-31' }), 'no-notice-rule'],
    ['8.6: born in the year 1', hire({ birthDate: '0001-01-01' }), 'schema: birthDate out_of_range'],
    ['8.6: born in 1899', hire({ birthDate: '1899-12-31' }), 'schema: birthDate out_of_range'],
    ['8.6: born tomorrow in Japan', hire({ birthDate: '2026-12-02' }), 'schema: birthDate out_of_range'],
    ['8.6: hired in 2062', hire({ hiredOn: '2062-12-01' }), 'schema: hiredOn out_of_range'],
    ['8.6: hired before the birth', hire({ hiredOn: '1989-12-01' }), 'schema: hiredOn out_of_range'],
  ])('%s, and nothing is written', async (_, event, reason) => {
    const story = onboardingStory();
    expect(await registerMember(story.ports, event, hrEvent('e1'))).toEqual({
      outcome: 'unacceptable',
      reason,
    });
    for (const documents of [story.collections.hrKeys, story.collections.members, story.collections.intake]) {
      expect(await documents.count({})).toBe(0);
    }
  });
});

test('8.6: a known member is not quarantined against what cannot be true', async () => {
  const { story } = await registered();
  const outcome = await registerMember(story.ports, hire({ birthDate: '2026-12-02' }), hrEvent('e2'));
  expect(outcome).toMatchObject({ outcome: 'unacceptable', reason: 'schema: birthDate out_of_range' });
  expect(await story.collections.quarantine.count({})).toBe(0);
});

test('8.6: the day is Tokyo’s: born today there, while it is yesterday in London', async () => {
  const story = onboardingStory();
  story.clock.advance(15 * 3_600_000);
  const born = hire({ birthDate: '2026-12-02', hiredOn: '2026-12-03' });
  expect(await registerMember(story.ports, born, hrEvent('e1'))).toMatchObject({ outcome: 'registered' });
});

test('nothing personal stands in the store in the clear, not even what stands in an event id', async () => {
  const story = onboardingStory();
  await registerMember(story.ports, hire(), hrEvent('hire-000123-1'));
  await registerMember(story.ports, hire({ birthDate: '1990-04-02' }), hrEvent('hire-000123-2'));
  await registerMember(story.ports, hire(), hrEvent('hire-000123-3'));
  const all = await Promise.all(
    Object.values(story.collections).map((documents) => documents.find({}, { limit: 100 })),
  );
  const text = JSON.stringify(all);
  for (const personal of ['1990-04-0', '19900401', 'hanako', '見本', 'ミホン', '000123', '1001']) {
    expect(text).not.toContain(personal);
  }
});

describe('8.24: a hire that is sent again', () => {
  const again = (way: Awaited<ReturnType<typeof wayToMail>>, id: string) =>
    registerMember(way.ports, hire(), hrEvent(id));

  test.each([
    ['under its own event id', 'e1', 'registered'],
    ['under another one', 'e2', 'duplicate'],
  ])('%s says again that there is a member, at once', async (_, id, outcome) => {
    const way = await wayToMail();
    await way.send();
    expect(await again(way, id)).toMatchObject({ outcome });
    expect(await way.send()).toEqual(['onboarding.member-registered.v1']);
    expect(await way.awaited()).toMatchObject({ said: 0 });
  });

  test('says what is awaited: the order, where the notice is', async () => {
    const way = await wayToMail();
    await way.hearAccount();
    await way.send();
    await again(way, 'e2');
    expect(await way.send()).toEqual(['onboarding.notice-ordered.v1']);
  });

  test('also after the mail: an account that was lost since is made again', async () => {
    const way = await wayToMail();
    await way.hearAccount();
    await way.hearNotice('sent');
    await way.send();
    await again(way, 'e2');
    expect(await way.send()).toEqual(['onboarding.member-registered.v1']);
  });
});
