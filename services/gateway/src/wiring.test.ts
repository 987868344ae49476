import { PATHS } from '@genkan/contracts';
import { systemRandom } from '@genkan/kernel';
import { createLog, createMetrics, loadSettings } from '@genkan/platform';
import { fakeClock } from '@genkan/testkit';
import { afterEach, describe, expect, test } from '@jest/globals';
import { gatewaySettings } from './config.ts';
import { newBrowser } from './testing/browser.ts';
import { gatewayEnvironment } from './testing/gateway-environment.ts';
import { openServices } from './testing/open-service.ts';
import { wireGateway } from './wiring.ts';

const { listen, answering } = openServices();
/** Nothing listens there: port 1 is nobody's. */
const NOWHERE = 'redis://genkan:hunter2@127.0.0.1:1';
const log = createLog({ SERVICE_NAME: 'gateway', LOG_LEVEL: 'silent' });

const stopping: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const stop of stopping.splice(0).toReversed()) await stop();
});

/** The gateway as it is started, without a Redis; say only which settings are different. */
async function wired(change: Record<string, string> = {}) {
  const settings = loadSettings(gatewaySettings, { ...gatewayEnvironment, REDIS_URI: NOWHERE, ...change });
  const clock = fakeClock();
  const onStop = (action: () => Promise<void> | void) => void stopping.push(action);
  const { http, parts, reusePort } = wireGateway(settings, {
    log,
    metrics: createMetrics(),
    clock,
    random: systemRandom,
    onStop,
  });
  for (const part of parts) stopping.push(part.stop);
  const port = Number(new URL(await listen(http ?? (() => undefined))).port);
  const browser = (cookie?: string) => newBrowser({ port, origin: settings.PUBLIC_ORIGIN, cookie });
  return { browser, parts, reusePort };
}

describe('without a Redis', () => {
  test('who has no session reads what is for everybody', async () => {
    const { browser } = await wired();
    for (const path of [PATHS.signIn, PATHS.readTerms, PATHS.helpUserId])
      expect((await browser().open(path)).status).toBe(200);
  });

  test('whoever brings a cookie is told to come back later, and keeps it', async () => {
    const member = (await wired()).browser(`__Host-genkan=${'x'.repeat(43)}`);
    const shown = await member.open(PATHS.home);
    expect(shown.status).toBe(503);
    expect(shown.html).toContain('GENKAN-5031');
    expect(shown.html).not.toMatch(/hunter2|127\.0\.0\.1:1/);
    expect(Object.keys(member.cookies())).toEqual(['__Host-genkan']);
  });
});

test('the page is the society’s own, in its name and with its telephone', async () => {
  const { html } = await (await wired({ HELPDESK_TEL: '03-1234-5678' })).browser().open(PATHS.signIn);
  expect(html).toContain('サンプル健康保険組合');
  expect(html).toContain('けんぽ玄関');
  expect(html).toContain('03-1234-5678');
});

test('a form counts as ours if it comes from the public address, and from no other', async () => {
  const { browser } = await wired({ PUBLIC_ORIGIN: 'https://kenpo.example.jp' });
  const form = { userId: '', password: '' };
  expect((await browser().post(PATHS.signIn, form)).status).toBe(422);
  const elsewhere = { origin: 'https://portal.example.jp' };
  expect((await browser().post(PATHS.signIn, form, elsewhere)).status).toBe(403);
});

describe('who signs in', () => {
  const typed = { userId: 'hanako90', password: 'Sakura-2026' };
  const refusal = { status: 401, body: { code: 'invalid-credentials' } };
  const sourceOf = (heard: readonly { input: Record<string, unknown> }[]) =>
    heard.map(({ input }) => input.source);

  test('is asked for at identity, by what was typed and a digest of the network', async () => {
    const { url, heard } = await answering(refusal);
    const { browser } = await wired({ IDENTITY_URLS: url });
    expect((await browser().post(PATHS.signIn, typed)).status).toBe(401);
    expect(heard).toMatchObject([{ path: '/internal/sign-in', input: typed }]);
    expect(sourceOf(heard)).toEqual([expect.stringMatching(/^[A-Za-z0-9_-]{43}$/)]);
  });

  test('cannot choose a network by a header, unless a proxy is trusted that writes it', async () => {
    const { url, heard } = await answering(refusal);
    const claim = (address: string) => ({ 'x-forwarded-for': address });
    const alone = (await wired({ IDENTITY_URLS: url })).browser();
    for (const address of ['203.0.113.8', '203.0.113.9'])
      await alone.post(PATHS.signIn, typed, claim(address));
    const behind = (await wired({ IDENTITY_URLS: url, TRUSTED_PROXY_HOPS: '1' })).browser();
    for (const address of ['203.0.113.8', '203.0.113.9', '8.8.8.8, 203.0.113.9'])
      await behind.post(PATHS.signIn, typed, claim(address));
    const [one, other, proxied, next, claimed] = sourceOf(heard);
    expect(other).toBe(one);
    expect(new Set([one, proxied, next]).size).toBe(3);
    expect(claimed).toBe(next);
  });

  test('is told to come back later while identity is away, and mfa is not asked instead', async () => {
    const mfa = await answering({ body: {} });
    const { browser } = await wired({ IDENTITY_URLS: 'http://127.0.0.1:1', MFA_URLS: mfa.url });
    expect((await browser().post(PATHS.signIn, typed)).status).toBe(503);
    expect(mfa.heard).toEqual([]);
  });
});

test('it lives with its Redis, and shares its port only where that is asked for', async () => {
  const { parts, reusePort } = await wired();
  expect([parts.map(({ name }) => name), reusePort]).toEqual([['redis'], false]);
  expect((await wired({ HTTP_REUSE_PORT: 'true' })).reusePort).toBe(true);
});
