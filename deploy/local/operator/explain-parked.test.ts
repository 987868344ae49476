import { expect, test } from '@jest/globals';
import { explainFields, nextStep } from './explain-parked.ts';

const type = 'hr.employee-hired.v1';

test('a field of HR says what it wants', () => {
  expect(explainFields({ type, reason: 'schema: birthDate invalid_format, name.family too_big' })).toEqual([
    'birthDate: wants a date like 1990-04-01, from 1900-01-01 to today in Japan',
    'name.family: is too long or too big; wants a text of up to 64 characters in one line',
  ]);
});

test('8.6: a day that cannot be is said to be one, with what is wanted', () => {
  expect(explainFields({ type, reason: 'schema: hiredOn out_of_range' })).toEqual([
    'hiredOn: is a day that cannot be meant; wants a date like 2026-04-01, after birthDate and at most ten years ahead',
  ]);
});

test.each([
  ['schema: (whole) invalid_type', 'the data: wants to be a JSON object'],
  ['schema: colour invalid_type', 'colour: is missing or of another kind'],
  ['schema: colour a_new_code', 'colour: breaks the rule a_new_code'],
])('%s', (reason, line) => {
  expect(explainFields({ type, reason })).toEqual([line]);
});

test('other reasons name no field', () => {
  expect(explainFields({ type, reason: 'no id' })).toEqual([]);
});

test.each([
  ['schema: birthDate invalid_format', 'replay t/0/1 --json repaired.json --service onboarding'],
  ['no id', 'replay t/0/1 --json whole-event.json --service onboarding'],
  ['too early', 'replay t/0/1 --service onboarding'],
  ['a reason of tomorrow', 'replay t/0/1 --service onboarding'],
])('%s: the next step is a command to copy', (reason, command) => {
  expect(nextStep({ id: 't/0/1', type, reason }, '--service onboarding')).toContain(
    `npm run parked -- ${command}\n`,
  );
});
