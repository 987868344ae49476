import { accountCreated, noticeChanged } from '@genkan/contracts';
import { expect, test } from '@jest/globals';
import { createFact, MAX_FACT_BYTES } from './fact.ts';

const data = accountCreated.example;

test('is keyed by the subject of its event where that names no key, and holds what the schema lists', () => {
  const more = { ...data, name: '山田' };
  const fact = createFact(accountCreated, { data: more, id: 'f-1', causationId: 'c-1' });
  expect(fact).toEqual({
    id: 'f-1',
    type: accountCreated.type,
    topic: accountCreated.topic,
    subject: data.accountId,
    key: data.accountId,
    body: JSON.stringify(data),
    causationId: 'c-1',
  });
});

test('is keyed by what its event names, beside the aggregate that it is about', () => {
  const { noticeId, memberId } = noticeChanged.example;
  const fact = createFact(noticeChanged, { data: noticeChanged.example, id: 'f-2' });
  expect(fact).toMatchObject({ subject: noticeId, key: memberId });
});

test('is refused while somebody can still be told: by its schema', () => {
  expect(() => createFact(accountCreated, { data: { ...data, credentialNo: 0 }, id: 'f' })).toThrow();
});

test('is refused by its size', () => {
  const generous = {
    ...accountCreated,
    schema: { parse: (value: unknown) => value } as typeof accountCreated.schema,
  };
  const large = { ...data, memberId: 'x'.repeat(MAX_FACT_BYTES) };
  expect(() => createFact(generous, { data: large, id: 'f' })).toThrow('larger than');
});
