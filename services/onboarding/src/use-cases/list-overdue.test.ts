import { expect, test } from '@jest/globals';
import { FIRST_NOTICE_ID, OVERDUE_MS, wayToMail } from '../testing/way-to-mail.ts';
import { listOverdue } from './list-overdue.ts';

type Way = Awaited<ReturnType<typeof wayToMail>>;

const list = ({ ports }: Way, stuck = false) => listOverdue(ports, { stuck, limit: 10 });

test('8.24: whose account is overdue is listed, with where and since when', async () => {
  const way = await wayToMail();
  expect(await list(way)).toEqual({ members: [] });
  await way.send();
  await way.lookAfter(OVERDUE_MS);
  expect(await list(way)).toEqual({
    members: [
      {
        memberId: way.memberId,
        stage: 'account',
        since: '2026-12-01T01:00:00.000Z',
        said: 1,
        nextAt: '2026-12-01T01:15:00.000Z',
        stuck: false,
        notice: null,
      },
    ],
  });
  expect(await list(way, true)).toEqual({ members: [] });
});

test('8.24: who was said again five times in vain is stuck', async () => {
  const way = await wayToMail();
  for (let round = 0; round < 5; round += 1) {
    await way.send();
    await way.lookAfter(OVERDUE_MS * 2 ** round);
  }
  expect(await list(way, true)).toMatchObject({
    members: [{ memberId: way.memberId, said: 5, stuck: true }],
  });
  const since = way.clock.now();
  expect(await way.ports.awaited.count('account', since)).toEqual({ overdue: 1, stuck: 1 });
  expect(await way.ports.awaited.count('sent', since)).toEqual({ overdue: 0, stuck: 0 });
});

test.each([
  ['blocked', 'no-address'],
  ['in-doubt', 'cut-after-data'],
  ['given-up', 'smtp-5xx'],
])('8.24: whose notice is %s is stuck at once, with the reason, until it is sent', async (state, reason) => {
  const way = await wayToMail();
  await way.hearAccount();
  await way.hearNotice(state, reason);
  const notice = { noticeId: FIRST_NOTICE_ID, state, reason };
  expect(await list(way, true)).toMatchObject({ members: [{ stage: 'sent', stuck: true, notice }] });
  await way.hearNotice('sent');
  expect(await list(way)).toEqual({ members: [] });
});

test.each(['superseded', 'cancelled'])('8.24: a notice that is %s keeps nobody waiting', async (state) => {
  const way = await wayToMail();
  await way.hearAccount();
  await way.hearNotice(state);
  expect(await way.awaited()).toBeUndefined();
});

test('news of another notice changes nothing in what is awaited', async () => {
  const way = await wayToMail();
  expect(await way.hearNotice('sent')).toBe('noted');
  expect(await way.awaited()).toMatchObject({ stage: 'account' });
});
