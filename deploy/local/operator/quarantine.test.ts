import { type InputOf, onboardingRoutes, type RouteDefinition } from '@genkan/contracts';
import { afterEach, expect, jest, test } from '@jest/globals';
import type { Ask } from './ask-service.ts';
import { decideQuarantined, readQuarantinedId, showQuarantined } from './quarantine.ts';
import { readWhy } from './read-why.ts';

const id = '3d813cbb-47fb-52ba-91df-831e1593ac29';
const newer = '1b4e28ba-2fa1-51d2-883f-0016d3cca427';

/** An onboarding that always gives the same answer. */
function answering(answer: object) {
  const asked: [RouteDefinition, unknown][] = [];
  const ask: Ask = async (route, input) => {
    asked.push([route, input]);
    return route.response.parse(answer) as never;
  };
  return { asked, quarantine: { ask, flags: ' --data /tmp/x' } };
}

const said = jest.spyOn(console, 'log').mockImplementation(() => undefined);
afterEach(() => {
  said.mockClear();
});

const DROP: InputOf<typeof onboardingRoutes.decideQuarantined> = { decision: 'drop', id, why: 'a mistake' };

test('8.7: the decision goes to onboarding as it was made', async () => {
  const { asked, quarantine } = answering({ outcome: 'dropped' });
  await decideQuarantined(quarantine, DROP);
  expect(asked).toEqual([[onboardingRoutes.decideQuarantined, DROP]]);
  expect(said).toHaveBeenCalledWith(`${id}: dropped`);
});

test.each([
  [{ outcome: 'not-found' }, 'npm run quarantine -- list'],
  [{ outcome: 'not-open' }, `npm run quarantine -- show ${id} --data /tmp/x`],
  [{ outcome: 'not-the-last', newer }, `npm run quarantine -- show ${newer} --data /tmp/x`],
])('8.7: where it cannot be, the error says the next step: %j', async (answer, step) => {
  const { quarantine } = answering(answer);
  await expect(decideQuarantined(quarantine, { decision: 'accept', id })).rejects.toThrow(step);
});

test('8.7: one that is not there is said not to be', async () => {
  const { quarantine } = answering({ event: null });
  await expect(showQuarantined(quarantine, id)).rejects.toThrow('npm run quarantine -- list');
});

test('8.7: an id that is none, or a drop without a reason, is refused before anybody is asked', () => {
  expect(readQuarantinedId(id)).toBe(id);
  expect(() => readQuarantinedId('hire-1001')).toThrow('npm run quarantine -- list');
  expect(readWhy(' a mistake ')).toBe('a mistake');
  for (const reason of [undefined, '', '  ', 'x'.repeat(201)])
    expect(() => readWhy(reason)).toThrow('--reason');
});
