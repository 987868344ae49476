import { notificationRoutes, onboardingRoutes, parkedRoutes } from '@genkan/contracts';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { askAsOperator, readAsOperator } from '../actions/ask-as-operator.ts';
import { countAccounts, findIntake } from '../actions/find-member.ts';
import { findQuarantined } from '../actions/find-quarantined.ts';
import { eventValue, publishHire, type Sending } from '../actions/hire-someone.ts';
import { newPerson, type Person } from '../actions/new-person.ts';
import { listMails } from '../actions/read-mail.ts';
import { waitUntil } from '../actions/wait-until.ts';
import { waitUntilQuiet } from '../actions/wait-until-quiet.ts';

describe('the same hire 20 times at once, over two partitions and with three event ids', () => {
  const person = newPerson();
  const events = [
    { eventId: crypto.randomUUID(), partition: 0, times: 7 },
    { eventId: crypto.randomUUID(), partition: 1, times: 7 },
    { eventId: crypto.randomUUID(), partition: 0, times: 6 },
  ];
  beforeAll(async () => {
    await Promise.all(events.map((event) => publishHire(person, event)));
    await waitUntilQuiet();
  });

  test('one member, one account, one notice, one mail', async () => {
    const members = await Promise.all(events.map(({ eventId }) => memberOf(person, eventId)));
    expect(new Set(members).size).toBe(1);
    const [memberId = ''] = members;
    expect(await countAccounts(memberId)).toBe(1);
    expect(await noticesOf(memberId)).toEqual(['sent']);
    expect(await mailsTo(person)).toBe(1);
  });

  test('one event registered, the others are known as duplicates', async () => {
    const intakes = await Promise.all(events.map(({ eventId }) => findIntake(person, eventId)));
    const outcomes = intakes.map((intake) => intake?.outcome).toSorted();
    expect(outcomes).toEqual(['duplicate', 'duplicate', 'registered']);
  });
});

test('two members sharing one e-mail address: two accounts, two mails', async () => {
  const one = newPerson();
  const other = newPerson({ email: one.email, given: '太郎' });
  const members = await hireAll(one, other);
  expect(new Set(members).size).toBe(2);
  for (const memberId of members) expect(await countAccounts(memberId)).toBe(1);
  expect(await mailsTo(one)).toBe(2);
});

test('the same number at two employers: two members', async () => {
  const one = newPerson();
  const other = newPerson({ employeeNumber: one.employeeNumber });
  const members = await hireAll(one, other);
  expect(new Set(members).size).toBe(2);
  expect([await mailsTo(one), await mailsTo(other)]).toEqual([1, 1]);
});

test('the same key with another birth date: quarantined and listed, and nothing else happens', async () => {
  const person = newPerson({ birthDate: '1990-04-01' });
  const [memberId = ''] = await hireAll(person);
  const { eventId } = await publishHire({ ...person, birthDate: '1991-05-02' });
  await waitUntilQuiet();
  const waiting = { memberId, reason: 'same-key-other-content', fields: ['birthDate'] };
  expect(await findQuarantined(eventId)).toMatchObject(waiting);
  expect(await countAccounts(memberId)).toBe(1);
  expect(await mailsTo(person)).toBe(1);
});

test('8.7: an address that HR sends later is accepted, reaches the account, and the held notice goes there', async () => {
  const person = newPerson();
  const withoutAddress = { ...person, email: null };
  const [memberId = ''] = await hireAll(withoutAddress);
  const [notice] = await listNotices(memberId);
  expect(notice?.state).toBe('blocked');
  const { eventId } = await publishHire(person);
  await waitUntilQuiet();
  const { id } = await findQuarantined(eventId);
  const accept = () =>
    askAsOperator(onboardingRoutes.decideQuarantined, {
      service: 'onboarding',
      input: { decision: 'accept', id },
    });
  expect(await accept()).toEqual({ outcome: 'accepted' });
  expect(await accept()).toEqual({ outcome: 'not-open' });
  await waitUntilQuiet();
  const requeue = { service: 'notification', input: { id: notice?.id ?? '' } } as const;
  expect(await askAsOperator(notificationRoutes.requeueNotice, requeue)).toEqual({ outcome: 'requeued' });
  await waitUntilQuiet();
  expect(await noticesOf(memberId)).toEqual(['sent']);
  expect(await mailsTo(person)).toBe(1);
});

test('a hire for next month: an account, a notice for that day, and no mail today', async () => {
  const person = newPerson({ hiredOn: inDays(31) });
  const [memberId = ''] = await hireAll(person);
  expect(await countAccounts(memberId)).toBe(1);
  const [notice] = await listNotices(memberId);
  expect(notice).toMatchObject({ state: 'scheduled', attempts: 0 });
  expect(notice?.notBefore).toBe(new Date(`${person.hiredOn}T00:00:00+09:00`).toISOString());
  expect(await mailsTo(person)).toBe(0);
});

describe('a poison event', () => {
  const key = crypto.randomUUID();
  const poisoned = newPerson();
  const next = newPerson();
  let parkedId = '';
  beforeAll(async () => {
    const before = new Set((await listParked()).map(({ id }) => id));
    await publishHire(poisoned, { key, value: withoutBirthDate(poisoned) });
    await publishHire(next, { key });
    parkedId = await waitUntil('the event is parked', async () => {
      const found = (await listParked()).find(({ id }) => !before.has(id));
      return found?.id;
    });
    await waitUntilQuiet();
  });

  test('is parked, with a reason that names the field and no value', async () => {
    const parked = (await listParked()).find(({ id }) => id === parkedId);
    expect(parked).toMatchObject({ type: 'hr.employee-hired.v1', state: 'parked' });
    expect(parked?.reason).toContain('birthDate');
    expect(JSON.stringify(parked)).not.toContain(poisoned.employeeNumber);
  });

  test('does not hold up the next one of the same key', async () => {
    expect(await mailsTo(next)).toBe(1);
    expect(await mailsTo(poisoned)).toBe(0);
  });

  test('has its effect once when it is repaired and replayed, however often', async () => {
    const value = JSON.parse(eventValue(poisoned)) as unknown;
    const replay = () =>
      askAsOperator(parkedRoutes.replayParked, { service: 'onboarding', input: { id: parkedId, value } });
    const atOnce = await Promise.all([replay(), replay()]);
    const outcomes = [...atOnce, await replay()].map(({ outcome }) => outcome).toSorted();
    expect(outcomes).toEqual(['already-replayed', 'already-replayed', 'done']);
    await waitUntilQuiet();
    expect(await mailsTo(poisoned)).toBe(1);
    expect((await listParked()).map(({ id }) => id)).not.toContain(parkedId);
  });
});

test.each<{ what: string; sending: Sending }>([
  { what: 'no JSON', sending: { value: 'おはよう' } },
  { what: 'JSON of something else', sending: { value: '[]' } },
])('$what from HR is parked, and the next hire goes through', async ({ sending }) => {
  const key = crypto.randomUUID();
  const before = (await listParked()).length;
  await publishHire(newPerson(), { ...sending, key });
  const next = newPerson();
  await publishHire(next, { key });
  await waitUntilQuiet();
  expect(await listParked()).toHaveLength(before + 1);
  expect(await mailsTo(next)).toBe(1);
});

/** Hires them at once and waits for all that follows. @returns their member ids. */
async function hireAll(...people: readonly Person[]): Promise<string[]> {
  const events = await Promise.all(people.map((person) => publishHire(person)));
  await waitUntilQuiet();
  return Promise.all(people.map((person, index) => memberOf(person, events[index]?.eventId ?? '')));
}

async function memberOf(person: Person, eventId: string): Promise<string> {
  const intake = await findIntake(person, eventId);
  if (!intake) throw new Error(`onboarding has no record of event ${eventId}`);
  return intake.memberId;
}

async function listNotices(memberId: string) {
  const asked = { service: 'notification', input: { memberId } } as const;
  return (await readAsOperator(notificationRoutes.listNotices, asked)).notices;
}

const noticesOf = async (memberId: string) => (await listNotices(memberId)).map(({ state }) => state);

const mailsTo = async ({ email }: Person) => (await listMails(email ?? '')).length;

async function listParked() {
  const asked = { service: 'onboarding', input: { state: 'parked', limit: 500 } } as const;
  return (await readAsOperator(parkedRoutes.listParked, asked)).events;
}

function withoutBirthDate(person: Person): string {
  const { birthDate: _left, ...rest } = JSON.parse(eventValue(person)) as Record<string, unknown>;
  return JSON.stringify(rest);
}

/** A day in Japan. */
function inDays(days: number): string {
  const then = new Date(Date.now() + days * 86_400_000);
  return then.toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });
}
