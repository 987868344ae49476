import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { serviceSettings } from '../config/service-settings.ts';
import { settings } from '../config/settings.ts';
import { keyPair } from '../tokens/key-pair.fixture.ts';
import { type Host, runService } from './run-service.ts';
import type { Wired } from './service-program.ts';

const { privateJwk, publicJwk } = keyPair('trial');

/** Held open together, so that they differ. */
async function twoFreePorts(): Promise<string[]> {
  const servers = [createServer(), createServer()];
  for (const server of servers) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  }
  const ports = servers.map((server) => String((server.address() as AddressInfo).port));
  for (const server of servers) {
    server.close();
    await once(server, 'close');
  }
  return ports;
}

async function environment() {
  const [httpPort = '', adminPort = ''] = await twoFreePorts();
  return {
    SOCIETY: 'kenpo',
    HTTP_PORT: httpPort,
    ADMIN_PORT: adminPort,
    LOG_LEVEL: 'silent',
    INTERNAL_PRIVATE_KEY: JSON.stringify(privateJwk),
    INTERNAL_PUBLIC_KEYS: JSON.stringify({ keys: [publicJwk] }),
  };
}

/** A process that only remembers. */
function fakeHost(env: Record<string, string>) {
  const listeners = new Map<string, (reason: unknown) => void>();
  let exited: (code: number) => void = () => {};
  const exit = new Promise<number>((resolve) => (exited = resolve));
  const stderr: string[] = [];
  const host: Host = {
    env,
    stderr: { write: (text) => stderr.push(text) },
    on: (event, listener) => listeners.set(event, listener),
    exit: (code) => exited(code),
  };
  return { host, exit, stderr, signal: (name: string) => listeners.get(name)?.(name) };
}

const schema = z.object({ ...serviceSettings, MONGODB_URI: settings.mongodbUri.optional() });
const programOf = (wire: () => Wired) => ({ name: 'trial', settings: schema, wire });

async function statusOf(url: string): Promise<number> {
  return (await fetch(url)).status;
}

test('settings that are not usable are printed as one block, and nothing is made', async () => {
  const { host, exit, stderr } = fakeHost({ HTTP_PORT: 'x', MONGODB_URI: 'y' });
  await runService(
    programOf(() => expect(0).toBe(1) as never),
    host,
  );
  expect(await exit).toBe(1);
  expect(stderr).toHaveLength(1);
  expect(stderr[0]).toMatch(/^trial: 6 settings are not usable/);
});

test('the life of a service: ready once all has started, not ready while it ends, running calls are answered', async () => {
  const env = await environment();
  const admin = `http://127.0.0.1:${env.ADMIN_PORT}`;
  const { host, exit, signal } = fakeHost(env);
  const during: number[] = [];
  let answer = () => {};
  const arrived = Promise.withResolvers<void>();
  const part = {
    name: 'store',
    start: async () => void during.push(await statusOf(`${admin}/livez`), await statusOf(`${admin}/readyz`)),
    stop: async () => void during.push(await statusOf(`${admin}/livez`), await statusOf(`${admin}/readyz`)),
  };
  await runService(
    programOf(() => ({
      http: (_request, response) => {
        answer = () => void response.end('done');
        arrived.resolve();
      },
      parts: [part],
    })),
    host,
  );
  expect(await statusOf(`${admin}/readyz`)).toBe(200);
  expect(await (await fetch(`${admin}/metrics`)).text()).toContain('process_resident_memory_bytes');

  const running = fetch(`http://127.0.0.1:${env.HTTP_PORT}/`).then((response) => response.text());
  await arrived.promise;
  signal('SIGTERM');
  answer();
  expect(await running).toBe('done');
  expect(await exit).toBe(0);
  expect(during).toEqual([200, 503, 200, 503]);
});

test('8.3: what is wrong with a part stands below "ready", which it does not change', async () => {
  const env = await environment();
  const { host, exit, signal } = fakeHost(env);
  const part = { name: 'consumer', start: async () => undefined, stop: async () => undefined };
  const wrong: string[] = [];
  const parts = [part, { ...part, detail: () => wrong }];
  await runService(
    programOf(() => ({ parts })),
    host,
  );
  const ask = async () => {
    const response = await fetch(`http://127.0.0.1:${env.ADMIN_PORT}/readyz`);
    return [response.status, await response.text()];
  };
  expect(await ask()).toEqual([200, 'ready\n']);
  wrong.push('consumer onboarding makes no progress: …', 'and another');
  expect(await ask()).toEqual([200, 'ready\nconsumer onboarding makes no progress: …\nand another\n']);
  signal('SIGTERM');
  expect(await exit).toBe(0);
});

/** A program with a part that joins something, and a port that somebody else holds. */
async function startWith(env: Record<string, string>) {
  const { host, exit, stderr } = fakeHost(env);
  const joined: string[] = [];
  const part = {
    name: 'consumer',
    start: async () => void joined.push('group'),
    stop: async () => undefined,
  };
  await runService(
    programOf(() => ({ http: () => {}, parts: [part] })),
    host,
  );
  return { code: await exit, told: stderr.join(''), joined };
}

test.each(['HTTP_PORT', 'ADMIN_PORT'] as const)(
  '8.25: a busy %s ends the process with 1, by name, before anything joins a group',
  async (setting) => {
    const env = await environment();
    const squatter = createServer().listen(Number(env[setting]), '127.0.0.1');
    await once(squatter, 'listening');
    const { code, told, joined } = await startWith(env);
    squatter.close();
    expect(code).toBe(1);
    expect(told).toMatch(/^trial: 1 setting is not usable, nothing was started:/);
    expect(told).toContain(`  ${setting}  must be a free port: ${env[setting]} of 127.0.0.1 is in use`);
    expect(joined).toEqual([]);
  },
);

test('8.25: one port for both is found, too, and so is an address of another machine', async () => {
  const env = await environment();
  const same = await startWith({ ...env, ADMIN_PORT: env.HTTP_PORT });
  expect(same).toMatchObject({ code: 1, joined: [] });
  expect(same.told).toContain('HTTP_PORT  must be a free port');
  const foreign = await startWith({ ...env, HTTP_HOST: '192.0.2.1' });
  expect(foreign).toMatchObject({ code: 1, joined: [] });
  expect(foreign.told).toContain('HTTP_HOST  must be an address of this machine (EADDRNOTAVAIL)');
});

test('a service that cannot be put together ends the process with 1', async () => {
  const { host, exit } = fakeHost(await environment());
  const wire = (): Wired => {
    throw new Error('two parts of one name');
  };
  await runService(programOf(wire), host);
  expect(await exit).toBe(1);
});
