import {
  accountCreated,
  credentialReissued,
  deviceEnrolled,
  type Envelope,
  firstLoginCompleted,
  hrEmployeeHired,
  noticeChanged,
} from '@genkan/contracts';
import { TooEarly, Unacceptable } from '@genkan/messaging';
import { createLog } from '@genkan/platform';
import { expect, test } from '@jest/globals';
import { hire, onboardingStory } from '../testing/onboarding-story.ts';
import { onboardingSubscriptions } from './subscriptions.ts';

const envelope: Envelope = {
  ...{ id: 'e1', type: hrEmployeeHired.type, source: '/hr/1001', time: '2026-12-01T01:00:00Z' },
  ...{ subject: '000123', sequence: '', society: 'sample-kenpo' },
};

function table({ ports } = onboardingStory()) {
  const log = createLog({ SERVICE_NAME: 'onboarding', LOG_LEVEL: 'silent' });
  const lines = onboardingSubscriptions({ ports, society: envelope.society, log });
  return (type: string, data: unknown, change: Partial<Envelope> = {}) => {
    const line = lines.find((candidate) => candidate.type === type);
    return line?.handle(data, { ...envelope, ...change });
  };
}

test('a hire of another society is set aside at once, with the reason', async () => {
  const handled = table()(hrEmployeeHired.type, hire({ society: 'other-kenpo' }));
  await expect(handled).rejects.toEqual(new Unacceptable('other-society'));
});

test.each([accountCreated, credentialReissued, firstLoginCompleted, deviceEnrolled, noticeChanged])(
  '$type of another society is set aside as well',
  async ({ type, example }) => {
    const handled = table()(type, example, { society: 'other-kenpo' });
    await expect(handled).rejects.toEqual(new Unacceptable('other-society'));
  },
);

test.each([
  ['employer', hire({ employer: '\u3000' }), 'schema: employer too_small'],
  ['employee number', hire({ employeeNumber: ' \u00A0' }), 'schema: employeeNumber too_small'],
  ['name', hire({ name: { family: '\u3000', given: ' ' } }), 'schema: name too_small'],
  ['name', hire({ name: { family: '見本', given: '花子\nhttps://a' } }), 'schema: name.given invalid_format'],
])('8.5: %s that nobody can be called by: set aside, and nothing is written', async (_, data, reason) => {
  const story = onboardingStory();
  await expect(table(story)(hrEmployeeHired.type, data)).rejects.toMatchObject({ reason });
  for (const documents of Object.values(story.collections)) expect(await documents.count({})).toBe(0);
});

test('8.5: blanks around them make no other person', async () => {
  const story = onboardingStory();
  const keys = { employer: ' １００１', employeeNumber: '000123\u3000' };
  await table(story)(hrEmployeeHired.type, hire());
  await table(story)(hrEmployeeHired.type, hire({ ...keys, name: { family: ' 見本', given: '花子\u3000' } }));
  expect(await story.collections.members.count({})).toBe(1);
});

test('an account of an unknown member is tried again later', async () => {
  const account = {
    accountId: '3d813cbb-47fb-52ba-91df-831e1593ac29',
    memberId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    credentialNo: 1,
  };
  await expect(table()('identity.account-created.v1', account)).rejects.toBeInstanceOf(TooEarly);
});

test('a re-issue reaches its notice: the fact carries all that is asked for', async () => {
  const handled = table()(credentialReissued.type, credentialReissued.example);
  await expect(handled).rejects.toBeInstanceOf(TooEarly);
});

test('each fact has one line', () => {
  const log = createLog({ SERVICE_NAME: 'onboarding', LOG_LEVEL: 'silent' });
  const types = onboardingSubscriptions({
    ports: onboardingStory().ports,
    society: envelope.society,
    log,
  }).map(({ type }) => type);
  expect(new Set(types).size).toBe(types.length);
});
