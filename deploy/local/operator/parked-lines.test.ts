import { expect, test } from '@jest/globals';
import { describeOrigin, describeParked } from './parked-lines.ts';

const at = '2026-04-01T00:00:00.000Z';
const event = {
  ...{ id: 't/0/1', type: 'hr.employee-hired.v1', reason: 'too early', tries: 1, at },
  state: 'parked' as const,
};

test('what is parked says why, and what to do next', () => {
  expect(describeParked(event, '--service onboarding').split('\n')).toEqual([
    '  t/0/1',
    `    hr.employee-hired.v1, parked, set aside at ${at} after 1 try`,
    '    Reason: too early',
    '    Next: npm run parked -- replay t/0/1 --service onboarding',
    '      what it depends on did not come; look for that one among the parked, replay it first',
  ]);
});

test('what was replayed has no next step', () => {
  const replayed = { ...event, state: 'replayed' as const, tries: 2 };
  expect(describeParked(replayed, '--service onboarding')).toMatch(
    /replayed, .* after 2 tries\n {4}Reason: too early$/,
  );
});

test("the sender's own names cannot steer the terminal", () => {
  const place = { topic: 'hr.employees.v1', partition: 0, offset: '1', writtenAt: at, dropped: null };
  const origin = describeOrigin({ ...event, ...place, eventId: 'e\u001b[2J', source: null, time: null });
  expect(origin).toContain('      event id    e\uFFFD[2J\n      source      (none)\n');
  expect(origin).toContain(`      written at  ${at}`);
});

test.each(['e\u202Et', 'e\u2066t', 'e\u200Ft', 'e\u2028t', 'e\nt'])('8.5: nor can %j', (eventId) => {
  const place = { topic: 'hr.employees.v1', partition: 0, offset: '1', writtenAt: at, dropped: null };
  expect(describeOrigin({ ...event, ...place, eventId, source: null, time: null })).toContain('e\uFFFDt');
});

test('8.26: what was dropped says by whom and why, and has no next step', () => {
  const place = { topic: 'hr.employees.v1', partition: 0, offset: '1', writtenAt: at };
  const dropped = { at, by: 'operator:local', why: 'a test of HR\u001b[2J' };
  const origin = { ...event, ...place, eventId: 'e', source: null, time: null, dropped };
  expect(describeOrigin(origin)).toMatch(`Dropped at ${at} by operator:local: a test of HR\uFFFD[2J\n`);
  expect(describeParked({ ...event, state: 'dropped' }, '--service onboarding')).not.toContain('Next:');
});
