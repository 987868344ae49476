import { expect, test } from '@jest/globals';
import { assertGivenAnswer, placeOf } from './given.ts';

const given = {
  kafka: 'a:1',
  mongodb: 'mongodb://user:secret@b:2/genkan?tls=true',
  redis: 'redis://:secret@c:3/0',
};
const silent = async () => Promise.reject(new Error('connect ECONNREFUSED'));
const there = async () => true;

test('all that do not answer are named together, with their place and without a password', async () => {
  const failure = assertGivenAnswer(given, { kafka: there, mongodb: silent, redis: async () => false });
  await expect(failure).rejects.toThrow(
    'GENKAN_MONGODB_URI: no MongoDB answers at b:2\n  GENKAN_REDIS_URI: no Redis answers at c:3\n',
  );
  await expect(failure).rejects.not.toThrow(/secret|KAFKA/);
});

test('what answers, and what was not given, is no fault', async () => {
  await assertGivenAnswer(given, { kafka: there, mongodb: there, redis: there });
  await assertGivenAnswer({});
});

test.each([
  ['a:1,b:2', 'a:1,b:2'],
  ['mongodb+srv://u:p@a/x', 'a'],
  ['mongodb://u:p@ss/w@a:1,b:2/?replicaSet=r', 'a:1,b:2'],
  ['rediss://c:3?password=p', 'c:3'],
])('the place of %s', (address, place) => {
  expect(placeOf(address)).toBe(place);
});
