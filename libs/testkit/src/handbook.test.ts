import { expect, test } from '@jest/globals';
import { settingsMissingInHandbook } from './handbook.ts';

test('a setting that nobody wrote down is named', () => {
  const shape = { SOCIETY: 'there', SOCIETY_OF_NOBODY: 'not there' };
  expect(settingsMissingInHandbook({ shape })).toEqual(['SOCIETY_OF_NOBODY']);
});
