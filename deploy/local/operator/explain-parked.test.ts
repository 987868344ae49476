import { expect, test } from '@jest/globals';
import { explainFields, nextStep } from './explain-parked.ts';

const type = 'hr.employee-hired.v1';

test('a field of HR says what it wants', () => {
  expect(explainFields({ type, reason: 'schema: birthDate invalid_format, name.family too_big' })).toEqual([
    'birthDate: wants a date like 1990-04-01',
    'name.family: is too long or too big; wants a text of 1 to 64 characters',
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
