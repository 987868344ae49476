import { expect, test } from '@jest/globals';
import {
  describeNotice,
  listNoticeStates,
  type Notice,
  readNoticeId,
  readNoticeState,
} from './notice-lines.ts';

const id = '3d813cbb-47fb-52ba-91df-831e1593ac29';

test('every step of the way has a line', () => {
  const at = '2026-04-01T00:00:00.000Z';
  const notice: Notice = {
    ...{ id, memberId: 'm', accountId: 'a', kind: 'temporary-credential', channel: 'mail', attempts: 1 },
    ...{ state: 'in-doubt', notBefore: at, nextAt: null },
    history: [
      { state: 'scheduled', at, reason: null },
      { state: 'in-doubt', at, reason: 'connection-lost' },
    ],
  };
  expect(describeNotice(notice, ' --data there').split('\n')).toEqual([
    `  ${id}`,
    `    in-doubt: temporary-credential by mail, 1 attempt, not before ${at}`,
    '    member m, account a',
    `      ${at}  scheduled`,
    `      ${at}  in-doubt (connection-lost)`,
    `    Next: npm run notices -- requeue ${id} --data there`,
    '      ask the mail server whether it went out; if it did not, send it',
  ]);
});

test('a state that is none is answered with those there are', () => {
  expect(readNoticeState('in-doubt')).toBe('in-doubt');
  expect(() => readNoticeState('nope')).toThrow(/scheduled, .*given-up; not "nope"/);
});

test('the help lists the states in lines that are not too long', () => {
  expect(listNoticeStates('  ')).toMatch(/^scheduled, .*blocked,\n {2}superseded, .*given-up$/);
});

test('an id that is none is refused before anybody is asked', () => {
  expect(readNoticeId(id)).toBe(id);
  expect(() => readNoticeId('nope')).toThrow('"nope" is no id of a notice');
});
