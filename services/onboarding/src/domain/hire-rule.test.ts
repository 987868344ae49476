import { expect, test } from '@jest/globals';
import { findHireFault } from './hire-rule.ts';

const TODAY = '2026-12-01';

test.each(['0001-01-01', '1899-12-31', '2026-12-02', '2099-01-01', '9999-12-31'])(
  '8.6: nobody was born on %s',
  (birthDate) => {
    expect(findHireFault({ birthDate, hiredOn: TODAY }, TODAY)).toBe('birthDate out_of_range');
  },
);

test.each(['1900-01-01', '1990-04-01', '2008-02-29'])(
  '8.6: somebody may have been born on %s',
  (birthDate) => {
    expect(findHireFault({ birthDate, hiredOn: TODAY }, TODAY)).toBeNull();
  },
);

test.each([
  ['2036-12-02', 'hiredOn out_of_range'],
  ['2062-12-01', 'hiredOn out_of_range'],
  ['9999-12-31', 'hiredOn out_of_range'],
  ['1990-04-01', 'hiredOn out_of_range'],
  ['0001-01-01', 'hiredOn out_of_range'],
  ['2036-12-01', null],
  ['1990-04-02', null],
])('8.6: hired on %s, born on 1 April 1990: %s', (hiredOn, fault) => {
  expect(findHireFault({ birthDate: '1990-04-01', hiredOn }, TODAY)).toBe(fault);
});

test('8.6: ten years after 29 February', () => {
  const fault = (hiredOn: string) => findHireFault({ birthDate: '1990-04-01', hiredOn }, '2028-02-29');
  expect([fault('2038-02-28'), fault('2038-03-01')]).toEqual([null, 'hiredOn out_of_range']);
});
