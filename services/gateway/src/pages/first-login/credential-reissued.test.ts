import { expect, test } from '@jest/globals';
import { htmlOf } from '../testing/read-html.ts';
import { credentialReissuedStates } from './credential-reissued.states.tsx';

test('where the new password was sent is not shown', () => {
  expect(htmlOf(credentialReissuedStates, 'shown')).not.toContain('@');
});
