import { expect, test } from '@jest/globals';
import { createLog } from '../log/create-log.ts';
import { createMetrics } from '../metrics/create-metrics.ts';
import { createAudit } from './create-audit.ts';

const SIGN_INS = { name: 'genkan_sign_ins_total', help: 'Sign-ins that were tried.' };

function opened() {
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  const metrics = createMetrics();
  const log = createLog({ SERVICE_NAME: 'identity', LOG_LEVEL: 'info' }, destination);
  const audit = createAudit({ log, metrics, counted: { 'sign-in': SIGN_INS } });
  return { audit, lines, metrics };
}

test('a record is a line under the name of its action, in the fields of the log', () => {
  const { audit, lines } = opened();
  audit({ action: 'sign-in', accountId: 'a-1', source: 'digest', factor: 'password', outcome: 'signed-in' });
  audit({
    ...{ action: 'second factor', route: 'verify-challenge', accountId: 'a-1', handle: 'h-1' },
    ...{ deviceId: 'd-1', factor: 'otp', outcome: 'passed' },
  });
  expect(lines).toMatchObject([
    { message: 'sign-in', accountId: 'a-1', from: 'digest', kind: 'password', outcome: 'signed-in' },
    {
      ...{ message: 'second factor', route: 'verify-challenge', accountId: 'a-1', handle: 'h-1' },
      ...{ deviceId: 'd-1', kind: 'otp', outcome: 'passed' },
    },
  ]);
  expect(Object.keys(lines[0] ?? {})).not.toContain('handle');
});

test('a decision about a member names the member', () => {
  const { audit, lines } = opened();
  audit({ action: 'quarantine', memberId: 'm-1', outcome: 'accepted' });
  expect(lines).toMatchObject([{ message: 'quarantine', memberId: 'm-1', outcome: 'accepted' }]);
});

test('of an account that nobody has, the line says nothing', () => {
  const { audit, lines } = opened();
  audit({ action: 'sign-in', accountId: null, factor: 'none', outcome: 'invalid-credentials' });
  expect(lines[0]).not.toHaveProperty('accountId');
});

test('actions are counted that were named, by factor and outcome', async () => {
  const { audit, metrics } = opened();
  audit({ action: 'sign-in', factor: 'password', outcome: 'signed-in' });
  audit({ action: 'sign-in', factor: 'password', outcome: 'signed-in' });
  audit({ action: 'log-out', outcome: 'ended' });
  const text = await metrics.render();
  expect(text).toContain('genkan_sign_ins_total{factor="password",outcome="signed-in"} 2');
  expect(text).not.toContain('ended');
});
