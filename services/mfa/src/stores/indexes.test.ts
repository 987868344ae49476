import { mfaRoutes } from '@genkan/contracts';
import { assertIndexed } from '@genkan/testkit';
import { expect, test } from '@jest/globals';
import { mfaStory, outcomesOf } from '../testing/mfa-story.ts';
import { factorDocuments } from './factor-document.ts';
import { throttleDocuments } from './throttle-store.ts';

test('whatever the stores ask for starts with an index, and nothing but _id is unique', async () => {
  const { enrol, challenge, code, stores, queries, start } = mfaStory();
  const { deviceId, secret } = await enrol();
  await outcomesOf([challenge(deviceId, '000000'), challenge(deviceId, code(secret)), start()]);
  await stores.throttles.sweep();
  await stores.factors.dropExpired('3d813cbb-47fb-52ba-91df-831e1593ac29');
  expect(queries().length).toBeGreaterThan(10);
  expect(Object.keys(mfaRoutes)).toHaveLength(4);
  assertIndexed([factorDocuments, throttleDocuments], queries());
});
