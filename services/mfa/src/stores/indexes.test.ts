import { mfaRoutes } from '@genkan/contracts';
import { assertIndexed } from '@genkan/testkit';
import { expect, test } from '@jest/globals';
import { mfaStory, outcomesOf, session } from '../testing/mfa-story.ts';
import { startChallenge } from '../use-cases/start-challenge.ts';
import { factorDocuments } from './factor-document.ts';
import { throttleDocuments } from './throttle-store.ts';

test('whatever the stores ask for starts with an index, and nothing but _id is unique', async () => {
  const { enrol, challenge, code, ports, stores, queries, start } = mfaStory();
  const { deviceId, secret } = await enrol();
  await startChallenge(ports, session(), { deviceId });
  const codes = ['000000', code(secret, 300), code(secret)];
  await outcomesOf([...codes.map((typed) => challenge(deviceId, typed)), start()]);
  await stores.throttles.sweep();
  await stores.factors.dropExpired('3d813cbb-47fb-52ba-91df-831e1593ac29');
  expect(queries().length).toBeGreaterThan(10);
  expect(Object.keys(mfaRoutes)).toHaveLength(5);
  assertIndexed([factorDocuments, throttleDocuments], queries());
});
