import { noticeStates } from '@genkan/contracts';
import { expect, test } from '@jest/globals';
import { NOTICE_STATES } from '../../deploy/local/operator/notice-lines.ts';

test('the command line knows the states of notices that the contract has', () => {
  expect(NOTICE_STATES).toEqual(noticeStates);
});
