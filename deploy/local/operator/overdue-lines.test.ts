import { expect, test } from '@jest/globals';
import { describeOverdue } from './overdue-lines.ts';

const member = {
  memberId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  since: '2026-04-01T00:00:00.000Z',
  nextAt: '2026-04-01T00:15:00.000Z',
};
const noticeId = '1b4e28ba-2fa1-51d2-883f-0016d3cca427';

test('8.24: who is only late: what is awaited since when, and what was done', () => {
  const late = { ...member, stage: 'account', said: 1, stuck: false, notice: null };
  expect(describeOverdue(late, '').split('\n')).toEqual([
    `  member ${member.memberId}`,
    '    overdue: waits for an account since 2026-04-01T00:00:00.000Z',
    '    said again once, next at 2026-04-01T00:15:00.000Z',
  ]);
});

test('8.24: whose notice is held: the reason, and the command that sends it', () => {
  const notice = { noticeId, state: 'blocked', reason: 'no-address' };
  const stuck = { ...member, stage: 'sent', said: 0, stuck: true, notice };
  const lines = describeOverdue(stuck, ' --data there').split('\n');
  expect(lines[2]).toBe(`    notice ${noticeId}: blocked (no-address)`);
  expect(lines[4]).toBe(`    Next: npm run notices -- requeue ${noticeId} --data there`);
});

test.each([
  ['account', null, 'npm run parked -- list --service identity'],
  ['notice', { noticeId, state: null, reason: null }, 'npm run parked -- list --service notification'],
  ['sent', { noticeId, state: 'deferred', reason: 'smtp-4xx' }, 'npm run notices -- list'],
])('8.24: stuck at %s: where to look', (stage, notice, command) => {
  const stuck = { ...member, stage, said: 5, stuck: true, notice };
  expect(describeOverdue(stuck, '')).toContain(`Next: ${command}`);
});
