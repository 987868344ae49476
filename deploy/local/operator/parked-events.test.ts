import { parkedRoutes, type RouteDefinition } from '@genkan/contracts';
import { afterEach, expect, jest, test } from '@jest/globals';
import type { Ask } from './ask-service.ts';
import { dropParked, replayAll } from './parked-events.ts';

const at = '2026-04-01T00:00:00.000Z';
const REASON = 'no-notice-rule';

const said = jest.spyOn(console, 'log').mockImplementation(() => undefined);
afterEach(() => {
  said.mockClear();
});

/** An onboarding in which these events are parked, and which gives one outcome for each replay. */
function onboarding(outcomes: Readonly<Record<string, string>>) {
  const asked: [RouteDefinition, unknown][] = [];
  const ask: Ask = async (route, input) => {
    asked.push([route, input]);
    const { id } = input as { id?: string };
    return route.response.parse(id === undefined ? { events } : { outcome: outcomes[id] }) as never;
  };
  const events = Object.keys(outcomes).map((id) => {
    return { id, type: 'hr.employee-hired.v1', reason: REASON, tries: 1, state: 'parked', at };
  });
  const service = { name: 'onboarding', ask, flags: '--service onboarding', dataFlag: '' } as const;
  return { asked, service };
}

test('8.26: all of one reason are replayed, one after the other, and the sum is told', async () => {
  const { asked, service } = onboarding({
    't/0/1': 'done',
    't/0/2': 'parked-again',
    't/0/3': 'already-replayed',
  });
  expect(await replayAll(service, REASON)).toBe(false);
  expect(asked[0]).toEqual([parkedRoutes.listParked, { state: 'parked', reason: REASON, limit: 500 }]);
  expect(asked.slice(1).map(([, input]) => input)).toEqual([
    { id: 't/0/1' },
    { id: 't/0/2' },
    { id: 't/0/3' },
  ]);
  expect(said).toHaveBeenLastCalledWith(`Parked for the reason "${REASON}": 3; handled: 2`);
});

test('8.26: where all go well, so does the command; also where nothing is parked', async () => {
  expect(await replayAll(onboarding({ 't/0/1': 'done' }).service, REASON)).toBe(true);
  expect(await replayAll(onboarding({}).service, REASON)).toBe(true);
});

test('8.26: more than fit into one command: the others are announced', async () => {
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`t/0/${n}`, 'done']));
  expect(await replayAll(onboarding(many).service, REASON)).toBe(false);
  expect(said).toHaveBeenLastCalledWith('There may be more; say it again for the next ones.');
});

test('8.26: one that is dropped is said to be; what is not parked is a sentence', async () => {
  const { service } = onboarding({ a: 'dropped', b: 'not-parked', c: 'not-found' });
  await dropParked(service, 'a', 'a test of HR');
  expect(said).toHaveBeenCalledWith('a: dropped');
  await expect(dropParked(service, 'b', 'a test')).rejects.toThrow(
    'npm run parked -- show b --service onboarding',
  );
  await expect(dropParked(service, 'c', 'a test')).rejects.toThrow(
    'Nothing is parked in onboarding under c.',
  );
});
