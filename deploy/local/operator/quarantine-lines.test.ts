import { expect, test } from '@jest/globals';
import { describeInFull, describeQuarantined } from './quarantine-lines.ts';

const at = '2026-04-01T00:00:00.000Z';
const id = '3d813cbb-47fb-52ba-91df-831e1593ac29';
const newer = '1b4e28ba-2fa1-51d2-883f-0016d3cca427';
const listed = {
  ...{ id, eventId: 'hire-1001', memberId: 'm', reason: 'same-key-other-content', at },
  fields: ['email', 'name'],
};
const shown = {
  ...{ ...listed, source: '/hr/1001', version: 1, hrVersion: 2, state: 'open', decided: null },
  newer: null,
};

test('8.7: a hire in quarantine names the fields that differ, and how to look at it', () => {
  expect(describeQuarantined(listed, ' --data /tmp/x').split('\n')).toEqual([
    `  ${id}`,
    `    set aside at ${at}, same-key-other-content: email, name`,
    '    member m',
    `    Next: npm run quarantine -- show ${id} --data /tmp/x`,
  ]);
});

test('8.7: shown, it says what HR calls it, and both ways to decide', () => {
  const lines = describeInFull(shown, '');
  expect(lines).toContain('      event id    hire-1001\n      source      /hr/1001\n      version     1');
  expect(lines).toContain(`    Next: npm run quarantine -- accept ${id}\n`);
  expect(lines).toContain(`      or: npm run quarantine -- drop ${id} --reason "…"\n`);
});

test('8.7: what HR has outdated cannot be accepted', () => {
  const lines = describeInFull({ ...shown, newer }, '');
  expect(lines).toContain(`HR said something newer of this member, which goes before it: ${newer}`);
  expect(lines).toContain(`    Next: npm run quarantine -- drop ${id}`);
  expect(lines).not.toContain('accept');
});

test('8.7: what was decided says how, and asks for nothing', () => {
  const decided = { at, by: 'operator:local', why: 'sent by\nmistake' };
  const lines = describeInFull({ ...shown, state: 'dropped', decided }, '');
  expect(lines).toMatch(/ {4}dropped at .* by operator:local: sent by\uFFFDmistake$/);
  expect(lines).not.toContain('Next');
});

test("8.7: HR's own names cannot steer the terminal", () => {
  const lines = describeInFull({ ...shown, eventId: 'e\u001b[2J', source: 's\u202E' }, '');
  expect(lines).toContain('e\uFFFD[2J\n');
  expect(lines).toContain('s\uFFFD\n');
});
