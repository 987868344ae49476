import { mfaRoutes, TYPED_LIMITS } from '@genkan/contracts';
import { systemClock, systemRandom } from '@genkan/kernel';
import { createSigner, createVerifier, loadSettings, ServiceUnavailable } from '@genkan/platform';
import { afterEach, expect, test } from '@jest/globals';
import { gatewaySettings } from '../config.ts';
import { factorsWith } from '../testing/device-of.ts';
import { gatewayEnvironment } from '../testing/gateway-environment.ts';
import { openServices } from '../testing/open-service.ts';
import { sessionOf } from '../testing/session-of.ts';
import { createMemberClient } from './create-member-client.ts';
import { askedOfIdentity } from './identity.ts';

const { answering, listen } = openServices();
const settings = loadSettings(gatewaySettings, gatewayEnvironment);
const signer = createSigner(settings, { clock: systemClock, random: systemRandom });
const callerOf = (service: string, token: string) =>
  createVerifier({ ...settings, SERVICE_NAME: service }, systemClock).verify(token);

const closing: (() => Promise<void>)[] = [];
afterEach(async () => void (await Promise.all(closing.splice(0).map((close) => close()))));

/** A client of mfa and one of identity, both led to the same address. */
function clientsAt(...urls: string[]) {
  const asking = {
    timeoutMs: 2_000,
    urls,
    signer,
    society: 'sample-kenpo',
  };
  const mfa = createMemberClient(mfaRoutes, { ...asking, service: 'mfa' });
  const identity = createMemberClient(askedOfIdentity, { ...asking, service: 'identity' });
  closing.push(mfa.close, identity.close);
  return { mfa, identity };
}

const typed = { userId: 'hanako90', password: 'Sakura-2026', source: 'network' };

test('a question goes out in the name of the session’s bearer, to that service alone', async () => {
  const { url, heard } = await answering({ body: factorsWith() });
  const { mfa } = clientsAt(url);
  expect(await mfa.listDevices(sessionOf())).toEqual(factorsWith());
  const [{ path, token } = { path: '', token: '' }] = heard;
  expect(path).toBe('/internal/list-devices');
  expect(await callerOf('mfa', token)).toMatchObject({
    issuer: 'gateway',
    kind: 'member',
    subject: sessionOf().accountId,
    society: 'sample-kenpo',
    sid: 'handle-1',
    level: 'full',
    epoch: 1,
  });
  await expect(callerOf('identity', token)).rejects.toMatchObject({ name: 'TokenRefused' });
});

test('the sign-in is asked in nobody’s name: nobody has proven anything yet', async () => {
  const { url, heard } = await answering({ status: 401, body: { code: 'invalid-credentials' } });
  await expect(clientsAt(url).identity.signIn(typed)).rejects.toMatchObject({ code: 'invalid-credentials' });
  expect(heard[0]?.input).toEqual(typed);
  expect(await callerOf('identity', heard[0]?.token ?? '')).toMatchObject({
    kind: 'service',
    subject: 'gateway',
  });
});

test('two sessions are never asked for in one another’s name', async () => {
  const { url, heard } = await answering({ body: factorsWith() });
  const { mfa } = clientsAt(url);
  for (const handle of ['handle-1', 'handle-2', 'handle-1']) await mfa.listDevices(sessionOf({ handle }));
  const callers = await Promise.all(heard.map(({ token }) => callerOf('mfa', token)));
  expect(callers.map(({ sid }) => sid)).toEqual(['handle-1', 'handle-2', 'handle-1']);
});

test('a problem that is on our list comes with what it carries', async () => {
  const body = { code: 'throttled', params: { until: '2026-04-01T00:15:00Z' } };
  const { url } = await answering({ status: 429, body });
  await expect(clientsAt(url).identity.signIn(typed)).rejects.toMatchObject(body);
});

test('what is too long to be right is answered here, and asked nobody', async () => {
  const { url, heard } = await answering({ body: {} });
  const password = 'a'.repeat(TYPED_LIMITS.password + 1);
  await expect(clientsAt(url).identity.signIn({ ...typed, password })).rejects.toMatchObject({
    code: 'invalid-credentials',
  });
  expect(heard).toEqual([]);
});

test('a service that says what it should not say, or breaks off, is away', async () => {
  const { url } = await answering({ body: { accountId: 'someone' } });
  await expect(clientsAt(url).identity.signIn(typed)).rejects.toBeInstanceOf(ServiceUnavailable);
  const broken = await listen((request) => request.destroy());
  await expect(clientsAt(broken).identity.signIn(typed)).rejects.toBeInstanceOf(ServiceUnavailable);
});

test('of identity’s questions those are asked that the gateway may ask', () => {
  for (const { callers } of Object.values(askedOfIdentity)) expect(callers).toContain('gateway');
});
