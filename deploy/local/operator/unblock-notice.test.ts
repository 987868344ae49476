import { expect, test } from '@jest/globals';
import { unblockNotice } from './unblock-notice.ts';

const id = '1b4e28ba-2fa1-51d2-883f-0016d3cca427';

test.each([
  ['blocked', 'no-address', 'HR sends the hire again with an address'],
  ['blocked', 'gone', 'identity has no account that it is for'],
  ['in-doubt', 'cut-after-data', 'ask the mail server whether it went out'],
  ['given-up', 'smtp-5xx', 'mend what the reason names'],
  ['given-up', null, 'mend what the reason names'],
])('8.26: %s for %s: the command that sends it, and what goes before', (state, reason, before) => {
  const [command, what] = unblockNotice({ id, state, reason }, ' --data there')?.split('\n') ?? [];
  expect(command).toBe(`npm run notices -- requeue ${id} --data there`);
  expect(what).toContain(before);
});

test.each(['sent', 'due', 'deferred', 'a state of tomorrow'])('%s: nothing to unblock', (state) => {
  expect(unblockNotice({ id, state, reason: null }, '')).toBeUndefined();
});
