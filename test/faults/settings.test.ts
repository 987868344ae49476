import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Settings that are wrong in every service, and what each service lacks besides. */
const WRONG = { HTTP_PORT: '70000', SOCIETY: 'Not A Society', INTERNAL_PRIVATE_KEY: 'no key at all' };
const MISSING = {
  gateway: ['REDIS_URI', 'IDENTITY_URLS', 'MFA_URLS', 'PUBLIC_ORIGIN', 'SESSION_KEYS'],
  identity: ['MONGODB_URI', 'KAFKA_BROKERS', 'ONBOARDING_URLS', 'SEALING_KEYS', 'PEPPER_KEYS'],
  onboarding: ['MONGODB_URI', 'KAFKA_BROKERS', 'SEALING_KEYS', 'DIGEST_KEYS'],
  mfa: ['MONGODB_URI', 'KAFKA_BROKERS', 'SEALING_KEYS', 'OTP_ISSUER'],
  notification: ['MONGODB_URI', 'KAFKA_BROKERS', 'IDENTITY_URLS', 'SMTP_URI', 'MAIL_FROM'],
} as const;

describe.each(Object.entries(MISSING))('%s with a broken configuration', (service, missing) => {
  test('tells every fault in one message, repeats no value, ends with 1 and has started nothing', async () => {
    const occupied = createServer().listen(0, '127.0.0.1');
    await once(occupied, 'listening');
    // Whoever listened would meet us there, and say so.
    const ADMIN_PORT = String((occupied.address() as { port: number }).port);
    const ended = await run(service, { ...WRONG, ADMIN_PORT });
    occupied.close();

    expect(ended.code).toBe(1);
    expect(ended.stdout).toBe('');
    for (const variable of [...Object.keys(WRONG), ...missing]) expect(ended.stderr).toContain(variable);
    for (const value of Object.values(WRONG)) expect(ended.stderr).not.toContain(value);
    expect(ended.stderr).not.toContain('ADMIN_PORT');
    expect(ended.stderr).toContain('nothing was started');
  });
});

type Ended = { code: number | null; stdout: string; stderr: string };

/** One process of a service as it is built, with nothing in its environment but this. */
async function run(service: string, env: Record<string, string>): Promise<Ended> {
  const child = spawn(process.execPath, [`services/${service}/dist/main.js`], { cwd: ROOT, env });
  const ended = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => {
    ended.stdout += String(text);
  });
  child.stderr.on('data', (text) => {
    ended.stderr += String(text);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...ended };
}
