import { systemRandom } from '@genkan/kernel';
import { expect, test } from '@jest/globals';
import { ACCOUNT, mfaStory, session } from '../testing/mfa-story.ts';
import { createToyKey, toyResponse } from '../testing/toy-factor.ts';
import { confirmEnrolment } from './confirm-enrolment.ts';
import { listDevices } from './list-devices.ts';
import { startChallenge } from './start-challenge.ts';
import { startEnrolment } from './start-enrolment.ts';
import { verifyChallenge } from './verify-challenge.ts';

/** During an upgrade: a newer process has enrolled a device of a kind that an older one does not know. */
async function upgradeStory({ strong = true } = {}) {
  const toy = { ...createToyKey({ random: systemRandom }), strong };
  const story = mfaStory(toy);
  const { ports: newer, builtIn, processOf, collections, clock } = story;
  const phone = await story.enrol();
  const by = session({ level: 'full', authenticatedAt: clock.now(), sid: 'handle-9' });
  const { pendingId, shown } = await startEnrolment(newer, by, { kind: toy.kind, accountLabel: 'kg7m4821' });
  const key = String(shown.key);
  const answer = { response: toyResponse(key, String(shown.nonce)) };
  await confirmEnrolment(newer, by, { pendingId, answer, deviceName: '鍵' });
  const { ports: older } = processOf(builtIn);
  const storedKey = async () =>
    (await collections.factors.get(ACCOUNT))?.devices.find(({ id }) => id === pendingId);
  return { ...story, newer, older, by, phone, key, keyId: pendingId, storedKey };
}

test.each([
  [true, 2],
  [false, 1],
])(
  'it is listed by its kind, and counts as it says of itself (strong: %s)',
  async (strong, strongFactors) => {
    const { older, keyId } = await upgradeStory({ strong });
    const listed = await listDevices(older, session());
    expect(listed.strongFactors).toBe(strongFactors);
    expect(listed.devices.at(-1)).toMatchObject({ id: keyId, kind: 'toy-key', name: '鍵' });
  },
);

test('here it is neither asked nor verified', async () => {
  const { older, keyId, records } = await upgradeStory();
  const asked = startChallenge(older, session(), { deviceId: keyId });
  await expect(asked).rejects.toMatchObject({ code: 'device-unknown' });
  const answered = verifyChallenge(older, session(), { deviceId: keyId, answer: { response: 'x' } });
  await expect(answered).rejects.toMatchObject({ code: 'device-unknown' });
  expect(records.at(-1)).toMatchObject({ deviceId: keyId, outcome: 'device-unknown' });
});

test('what this process writes leaves it as it is, and the newer one goes on with it', async () => {
  const { older, newer, by, phone, key, keyId, code, storedKey } = await upgradeStory();
  const before = await storedKey();
  const answer = { code: code(phone.secret) };
  const passed = await verifyChallenge(older, session(), { deviceId: phone.deviceId, answer });
  expect(passed.factors?.devices.map(({ kind }) => kind)).toEqual(['otp', 'toy-key']);
  const { pendingId, shown } = await startEnrolment(older, by, { kind: 'otp', accountLabel: 'kg7m4821' });
  const second = { code: code(String(shown.secret)) };
  const enrolled = await confirmEnrolment(older, by, { pendingId, answer: second, deviceName: '仕事用' });
  expect(enrolled.strongFactors).toBe(3);
  expect(await storedKey()).toEqual(before);

  const asked = await startChallenge(newer, session(), { deviceId: keyId });
  const response = toyResponse(key, String(asked.shown?.nonce));
  const challenge = { deviceId: keyId, answer: { response } };
  expect(await verifyChallenge(newer, session(), challenge)).toMatchObject({ amr: ['hwk'] });
});

test('an enrolment of it is not confirmed here, and stays for the newer one', async () => {
  const { older, newer, by } = await upgradeStory();
  const { pendingId, shown } = await startEnrolment(newer, by, {
    kind: 'toy-key',
    accountLabel: 'kg7m4821',
  });
  const response = toyResponse(String(shown.key), String(shown.nonce));
  const form = { pendingId, answer: { response }, deviceName: '二つ目の鍵' };
  await startEnrolment(older, by, { kind: 'otp', accountLabel: 'kg7m4821' });
  const refused = confirmEnrolment(older, by, form);
  await expect(refused).rejects.toMatchObject({ code: 'enrolment-expired' });
  expect(await confirmEnrolment(newer, by, form)).toMatchObject({ deviceId: pendingId });
});

const GONE = { kid: 'k9', iv: 'AAAAAAAAAAAAAAAA', ct: 'AAAA' };

/** What another version may have stored: the smallest device that says whose it is. */
const BARE = {
  id: '9b2f4c1e-5f3d-4c55-8a8e-2f6f1c0a7d11',
  name: '何か',
  enrolledAt: new Date(0),
  lastUsedAt: null,
};

test.each<[string, object, string]>([
  ['without a credential', { kind: 'hologram', strong: true }, 'hologram'],
  ['without saying whether it is enough', { kind: 'hologram', credential: {} }, 'hologram'],
  ['without a kind', { strong: true, credential: {} }, 'unknown'],
  ['of our own kind, as an older version kept it', { kind: 'otp', secret: {}, lastStep: 1 }, 'unknown'],
  [
    'of our own kind, whose key is gone',
    { kind: 'otp', credential: { secret: GONE, lastStep: 1 } },
    'unknown',
  ],
  ['of our own kind, without its last step', { kind: 'otp', credential: {} }, 'unknown'],
  ['of a kind that is no word', { kind: 'Holo_Gram', strong: true, credential: null }, 'unknown'],
  ['without a day', { kind: 'hologram', enrolledAt: '2026' }, 'hologram'],
])('a device %s spoils neither the list nor the other devices', async (_how, stored, kind) => {
  const { ports, enrol, challenge, code, collections } = mfaStory();
  const { deviceId, secret } = await enrol();
  const nameCanonical = 'stored';
  await collections.factors.update(
    { _id: ACCOUNT },
    { $push: { devices: { ...BARE, ...stored, nameCanonical, enrolledIn: 'x' } } },
  );
  const listed = await listDevices(ports, session());
  expect(listed).toMatchObject({ strongFactors: 2, devices: [{ kind: 'otp' }, { kind, name: '何か' }] });
  expect(await challenge(deviceId, code(secret))).toMatchObject({ deviceId });
});

test('an enrolment that cannot be opened any more stands in nobody’s way', async () => {
  const { start, challenge, enrol, code, collections } = mfaStory();
  const { deviceId, secret } = await enrol();
  const pending = {
    ...{ id: BARE.id, kind: 'otp', sid: 'handle-7', credential: { secret: GONE } },
    ...{ createdAt: new Date(0), expiresAt: new Date(1) },
  };
  await collections.factors.update({ _id: ACCOUNT }, { $push: { pending } });
  expect(await challenge(deviceId, code(secret))).toMatchObject({ deviceId });
  await expect(start(session({ sid: 'handle-2' }))).rejects.toMatchObject({ code: 'factor-exists' });
});

test('an enrolment of an unknown kind that another version began stands in nobody’s way', async () => {
  const { start, collections } = mfaStory();
  await start();
  const pending = {
    id: BARE.id,
    kind: 'hologram',
    sid: 'handle-7',
    createdAt: new Date(0),
    expiresAt: new Date(8e14),
  };
  await collections.factors.update({ _id: ACCOUNT }, { $push: { pending } });
  expect((await start(session({ sid: 'handle-2' }))).secret).toMatch(/^[A-Z2-7]{32}$/);
});
