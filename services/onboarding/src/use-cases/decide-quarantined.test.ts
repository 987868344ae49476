import { describe, expect, test } from '@jest/globals';
import { hire, hrEvent, onboardingStory } from '../testing/onboarding-story.ts';
import { decideQuarantined } from './decide-quarantined.ts';
import { listQuarantine } from './list-quarantine.ts';
import { readMemberFacts } from './read-member-facts.ts';
import { registerMember } from './register-member.ts';
import { showQuarantined } from './show-quarantined.ts';

const BY = 'operator:test';
const NOBODY = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
type Hire = Parameters<typeof hire>[0];

/** A member of whom HR says other things later, a minute apart; `entries`: their ids in quarantine. */
async function quarantined(...corrections: Hire[]) {
  const story = onboardingStory();
  const first = await registerMember(story.ports, hire(), hrEvent('e1'));
  const memberId = 'memberId' in first ? first.memberId : '';
  const say = (said: Hire, eventId: string) => {
    story.clock.advance(60_000);
    return registerMember(story.ports, hire(said), hrEvent(eventId));
  };
  for (const [n, said] of corrections.entries()) await say(said, `e${n + 2}`);
  const waiting = async () => (await listQuarantine(story.ports, { limit: 10 })).events;
  const entries = (await waiting()).map(({ id }) => id);
  const accept = (id = '') => decideQuarantined(story.ports, { decision: 'accept', id }, BY);
  const drop = (id = '') => decideQuarantined(story.ports, { decision: 'drop', id, why: 'a mistake' }, BY);
  const show = async (id = '') => (await showQuarantined(story.ports, { id })).event;
  const known = () => readMemberFacts(story.ports, { memberId });
  const changes = async () =>
    (await story.factsOf(memberId)).filter(({ type }) => type === 'onboarding.member-changed.v1');
  return { ...story, memberId, entries, waiting, say, accept, drop, show, known, changes };
}

describe('8.7: accepted', () => {
  test.each([
    ['a birth date', { birthDate: '1990-04-02' }, { birthDate: '1990-04-02' }],
    ['a name', { name: { family: '髙橋', given: '花子' } }, { name: '髙橋 花子' }],
    ['an address that was missing or wrong', { email: 'new@example.jp' }, { email: 'new@example.jp' }],
    ['no address any more', { email: null }, { email: null }],
    ['a language', { locale: 'en' as const }, { locale: 'en' }],
  ])('%s: what HR said last is known, and the fact of it leaves', async (_, said, expected) => {
    const { entries, accept, known, changes, memberId, waiting, audited } = await quarantined(said);
    expect(await accept(entries[0])).toEqual({ outcome: 'accepted' });
    expect(await known()).toMatchObject({ ...expected, hrVersion: 2 });
    expect(await changes()).toMatchObject([{ data: { memberId, generation: 1, hrVersion: 2 } }]);
    expect(await waiting()).toEqual([]);
    expect(audited).toEqual([{ action: 'quarantine', outcome: 'accepted', memberId }]);
  });

  test('the fact says nothing personal, and names the event that led to it', async () => {
    const { entries, accept, changes, collections } = await quarantined({ birthDate: '1990-04-02' });
    await accept(entries[0]);
    const [intake] = await collections.intake.find({ outcome: 'quarantined' }, { limit: 1 });
    const [fact] = await changes();
    expect(Object.keys(fact?.data ?? {})).toEqual(['memberId', 'generation', 'hrVersion']);
    expect(fact?.causationId).toBe(intake?._id);
  });

  test('the stay begins on the day that HR says now', async () => {
    const { entries, accept, collections, memberId } = await quarantined({ hiredOn: '2027-01-04' });
    await accept(entries[0]);
    expect((await collections.members.get(memberId))?.coverage).toEqual([
      { no: 1, hiredOn: '2027-01-04', leftOn: null, effectiveOn: '2027-01-04' },
    ]);
  });

  test("HR's own version counts where it is higher; without one it rises by itself", async () => {
    const { entries, accept, known } = await quarantined({ birthDate: '1990-04-02', version: 7 });
    await accept(entries[0]);
    expect(await known()).toMatchObject({ hrVersion: 7 });
  });

  test('once: again, and ten times at once, nothing more leaves', async () => {
    const { entries, accept, changes, audited } = await quarantined({ birthDate: '1990-04-02' });
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => accept(entries[0])));
    expect(outcomes.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(1);
    expect(await accept(entries[0])).toEqual({ outcome: 'not-open' });
    expect(await changes()).toHaveLength(1);
    expect(audited).toHaveLength(1);
  });

  test('a process that died before the record: accepting again finishes it', async () => {
    const { entries, accept, changes, collections } = await quarantined({ birthDate: '1990-04-02' });
    await accept(entries[0]);
    const undecided = { state: 'open', decided: null };
    await collections.quarantine.update({ _id: entries[0] }, { $set: undecided });
    expect(await accept(entries[0])).toEqual({ outcome: 'accepted' });
    expect(await changes()).toHaveLength(1);
  });
});

describe('8.7: the last that HR said counts', () => {
  const TWO = [{ birthDate: '1990-04-02' }, { birthDate: '1990-04-03' }];

  test('an earlier one is not accepted while a later one waits, nor after it was accepted', async () => {
    const { entries, accept, known, show } = await quarantined(...TWO);
    const [earlier, later] = entries;
    expect(await accept(earlier)).toEqual({ outcome: 'not-the-last', newer: later });
    expect((await show(earlier))?.newer).toBe(later);
    await accept(later);
    expect(await accept(earlier)).toEqual({ outcome: 'not-open' });
    expect((await show(earlier))?.state).toBe('superseded');
    expect(await known()).toMatchObject({ birthDate: '1990-04-03' });
  });

  test('where the later one is dropped, the earlier one is the last', async () => {
    const { entries, accept, drop, known } = await quarantined(...TWO);
    await drop(entries[1]);
    expect(await accept(entries[0])).toEqual({ outcome: 'accepted' });
    expect(await known()).toMatchObject({ birthDate: '1990-04-02' });
  });

  test('what HR says of somebody else does not matter', async () => {
    const { entries, accept, say } = await quarantined({ birthDate: '1990-04-02' });
    await say({ employeeNumber: '000124' }, 'o1');
    await say({ employeeNumber: '000124', birthDate: '1990-04-09' }, 'o2');
    expect(await accept(entries[0])).toEqual({ outcome: 'accepted' });
  });
});

describe('8.7: after a correction', () => {
  const corrected = async () => {
    const story = await quarantined({ birthDate: '1990-04-02' });
    await story.accept(story.entries[0]);
    return story;
  };

  test.each([
    ['the first event', {}, 'e1', 'registered'],
    ['the corrected event', { birthDate: '1990-04-02' }, 'e2', 'duplicate'],
    ['the same correction in another event', { birthDate: '1990-04-02' }, 'e3', 'duplicate'],
  ])('%s again changes nothing and asks nobody', async (_, said, eventId, outcome) => {
    const { say, waiting, changes, known } = await corrected();
    expect(await say(said, eventId)).toMatchObject({ outcome });
    expect(await waiting()).toEqual([]);
    expect(await changes()).toHaveLength(1);
    expect(await known()).toMatchObject({ birthDate: '1990-04-02' });
  });

  test('the old content in a new event is news: it waits, and may be accepted', async () => {
    const { say, waiting, accept, known } = await corrected();
    expect(await say({}, 'e4')).toMatchObject({ outcome: 'quarantined' });
    expect(await accept((await waiting())[0]?.id)).toEqual({ outcome: 'accepted' });
    expect(await known()).toMatchObject({ birthDate: '1990-04-01', hrVersion: 3 });
  });
});

describe('8.7: dropped', () => {
  test('nothing changes; it is listed no more, and says why', async () => {
    const { entries, drop, known, changes, waiting, show, audited, memberId } = await quarantined({
      birthDate: '1990-04-02',
    });
    expect(await drop(entries[0])).toEqual({ outcome: 'dropped' });
    expect(await known()).toMatchObject({ birthDate: '1990-04-01', hrVersion: 1 });
    expect([await changes(), await waiting()]).toEqual([[], []]);
    expect(await show(entries[0])).toMatchObject({
      state: 'dropped',
      decided: { at: '2026-12-01T01:01:00.000Z', by: BY, why: 'a mistake' },
    });
    expect(audited).toEqual([{ action: 'quarantine', outcome: 'dropped', memberId }]);
  });

  test('the same event again does not open it anew; a new event does', async () => {
    const { entries, drop, say, waiting } = await quarantined({ birthDate: '1990-04-02' });
    await drop(entries[0]);
    await say({ birthDate: '1990-04-02' }, 'e2');
    expect(await waiting()).toEqual([]);
    await say({ birthDate: '1990-04-02' }, 'e3');
    expect(await waiting()).toHaveLength(1);
  });
});

test('8.7: what nobody set aside is not there', async () => {
  const { accept, drop, show } = await quarantined();
  expect([await accept(NOBODY), await drop(NOBODY)]).toEqual([
    { outcome: 'not-found' },
    { outcome: 'not-found' },
  ]);
  expect(await show(NOBODY)).toBeNull();
});

test('8.7: shown, it says by which names HR knows it, and no value', async () => {
  const { entries, show, memberId } = await quarantined({ birthDate: '1990-04-02', version: 3 });
  expect(await show(entries[0])).toEqual({
    ...{ id: entries[0], eventId: 'e2', source: '/hr/1001', memberId, reason: 'same-key-other-content' },
    ...{ fields: ['birthDate'], at: '2026-12-01T01:01:00.000Z', version: 3, hrVersion: 1 },
    ...{ state: 'open', decided: null, newer: null },
  });
});

test('8.7: neither event id, content nor reason stands in the store in the clear', async () => {
  const { entries, accept, drop, collections } = await quarantined(
    { birthDate: '1990-04-02' },
    { birthDate: '1990-04-03' },
  );
  await drop(entries[1]);
  await accept(entries[0]);
  const all = await Promise.all(Object.values(collections).map((one) => one.find({}, { limit: 100 })));
  for (const personal of ['1990-04', 'a mistake', '/hr/1001', '見本'])
    expect(JSON.stringify(all)).not.toContain(personal);
});
