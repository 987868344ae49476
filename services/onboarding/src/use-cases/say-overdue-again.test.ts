import { describe, expect, test } from '@jest/globals';
import { firstLogin } from '../testing/progress.ts';
import { OVERDUE_MS, wayToMail } from '../testing/way-to-mail.ts';
import { noteFirstLogin } from './note-first-login.ts';
import { orderNotice } from './order-notice.ts';
import { sayOverdueAgain } from './say-overdue-again.ts';

const REGISTERED = 'onboarding.member-registered.v1';
const ORDERED = 'onboarding.notice-ordered.v1';
const DAY_MS = 86_400_000;

describe('8.24: what nobody has heard is said again by itself', () => {
  test('8.24: the account that never came into being: member-registered, under the same id', async () => {
    const way = await wayToMail();
    const [first] = (await way.collections.members.get(way.memberId))?.outbox ?? [];
    await way.send();
    expect(await way.lookAfter(OVERDUE_MS - 1)).toEqual([]);
    expect(await way.lookAfter(1)).toEqual([way.memberId]);
    const [again] = (await way.collections.members.get(way.memberId))?.outbox ?? [];
    expect(again).toMatchObject({ id: first?.id, type: REGISTERED, body: first?.body });
    await way.send();
    expect(await way.hearAccount()).toBe('ordered');
    expect(await way.send()).toEqual([ORDERED]);
  });

  test('8.24: the notice that was ordered and never taken in: the order, as it was', async () => {
    const way = await wayToMail();
    await way.hearAccount();
    const ordered = (await way.factsOf(way.memberId)).at(-1);
    await way.send();
    expect(await way.lookAfter(OVERDUE_MS)).toEqual([way.memberId]);
    const [again] = await way.factsOf(way.memberId);
    expect(again).toMatchObject({ type: ORDERED, data: ordered?.data });
  });

  test('8.24: the news that it was sent: the order again', async () => {
    const way = await wayToMail();
    await way.hearAccount();
    await way.hearNotice('deferred', 'smtp-4xx');
    expect(await way.awaited()).toMatchObject({ stage: 'sent', held: false });
    await way.send();
    await way.lookAfter(OVERDUE_MS);
    expect(await way.send()).toEqual([ORDERED]);
    await way.hearNotice('sent');
    expect(await way.awaited()).toMatchObject({ stage: 'kept' });
  });

  test('8.24: the account that was lost after its mail: asked for once, and then nothing is awaited', async () => {
    const way = await wayToMail();
    await way.hearAccount();
    await way.hearNotice('sent');
    await way.send();
    expect(await way.hearAccount()).toBe('already-decided');
    expect(await way.awaited()).toMatchObject({ stage: 'kept' });
    await way.lookAfter(OVERDUE_MS);
    expect(await way.send()).toEqual([REGISTERED]);
    expect(await way.hearAccount()).toBe('already-decided');
    expect(await way.awaited()).toBeUndefined();
    expect(await way.lookAfter(30 * DAY_MS)).toEqual([]);
  });

  test('8.24: the account that was lost under its notice: made again, then its notice ordered again', async () => {
    const way = await wayToMail();
    await way.hearAccount();
    await way.send();
    await way.hearNotice('blocked', 'gone');
    expect(await way.awaited()).toMatchObject({ stage: 'account', held: false });
    await way.lookAfter(OVERDUE_MS);
    expect(await way.send()).toEqual([REGISTERED]);
    expect(await way.hearAccount()).toBe('ordered-again');
    expect(await way.send()).toEqual([ORDERED]);
    expect(await way.hearAccount()).toBe('already-decided');
    await way.hearNotice('sent');
    expect(await way.awaited()).toMatchObject({ stage: 'kept' });
  });
});

describe('nobody is bothered', () => {
  test('8.24: a hire for next month is not overdue before its day', async () => {
    const way = await wayToMail({ hiredOn: '2027-01-04' });
    await way.hearAccount();
    await way.hearNotice('scheduled');
    await way.send();
    const untilThen = Date.parse('2027-01-03T15:00:00Z') - way.clock.now().getTime();
    expect(await way.lookAfter(untilThen)).toEqual([]);
    expect(await way.lookAfter(OVERDUE_MS)).toEqual([way.memberId]);
  });

  test('after waits that double up to a day', async () => {
    const way = await wayToMail();
    const waits: number[] = [];
    for (let round = 0; round < 12; round += 1) {
      await way.send();
      const nextAt = (await way.awaited())?.nextAt.getTime() ?? 0;
      const waitMs = nextAt - way.clock.now().getTime();
      waits.push(waitMs / OVERDUE_MS);
      expect(await way.lookAfter(waitMs)).toEqual([way.memberId]);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 288, 288, 288]);
  });

  test('of two processes one says it', async () => {
    const way = await wayToMail();
    await way.send();
    way.clock.advance(OVERDUE_MS);
    const rounds = await Promise.all(Array.from({ length: 10 }, () => sayOverdueAgain(way.ports)));
    expect(rounds.flat()).toHaveLength(1);
    expect(await way.send()).toEqual([REGISTERED]);
  });

  test('while the broker is away the fact still waits: it is not said twice, and nobody is late', async () => {
    const way = await wayToMail();
    expect(await way.lookAfter(OVERDUE_MS)).toEqual([]);
    expect(await way.awaited()).toMatchObject({ said: 0 });
    expect(await way.send()).toEqual([REGISTERED]);
  });

  test('whoever signs in has the mail, whatever was not heard of it', async () => {
    const way = await wayToMail();
    await noteFirstLogin(way.ports, firstLogin(way.memberId));
    expect(await way.awaited()).toBeUndefined();
  });

  test('a notice of an older number that comes late does not take the place of the newer one', async () => {
    const way = await wayToMail();
    const account = {
      accountId: '3d813cbb-47fb-52ba-91df-831e1593ac29',
      memberId: way.memberId,
      credentialNo: 2,
    };
    await orderNotice(way.ports, { purpose: 'reissue-notice', account, event: { id: 'r2' } });
    await way.hearAccount();
    expect((await way.awaited())?.order?.credentialNo).toBe(2);
  });
});
