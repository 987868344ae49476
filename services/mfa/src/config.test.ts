import { settingsMissingInHandbook } from '@genkan/testkit';
import { expect, test } from '@jest/globals';
import { mfaSettings } from './config.ts';

test('every setting stands in the handbook', () => {
  expect(settingsMissingInHandbook(mfaSettings)).toEqual([]);
});
