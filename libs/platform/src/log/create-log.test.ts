import { Problem } from '@genkan/kernel';
import { expect, test } from '@jest/globals';
import { StoreUnavailable } from '../outage/outage.ts';
import { createLog } from './create-log.ts';
import type { LogFields } from './log-fields.ts';

function capture() {
  const lines: Array<Record<string, unknown>> = [];
  const destination = { write: (line: string) => lines.push(JSON.parse(line)) };
  return { lines, log: createLog({ SERVICE_NAME: 'identity', LOG_LEVEL: 'info' }, destination) };
}

test('a line is JSON with time, level, service, listed fields and the sentence', () => {
  const { lines, log } = capture();
  log.child({ part: 'relay' }).info({ accountId: 'a-1', count: 3 }, 'sent');
  log.debug('not at this level');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({
    level: 'info',
    service: 'identity',
    part: 'relay',
    accountId: 'a-1',
    count: 3,
    message: 'sent',
  });
  expect(lines[0]?.time).toMatch(/^\d{4}-.*Z$/);
});

test('what is not listed is left out, and objects never open', () => {
  const { lines, log } = capture();
  const sneaky = { password: 'hunter2', reason: { birthDate: '1990-04-01' } } as unknown as LogFields;
  log.info(sneaky, 'sneaky');
  expect(JSON.stringify(lines)).not.toMatch(/hunter2|1990-04-01|password/);
});

test('of an error of ours the message is written, of others only name, code and places', () => {
  const { lines, log } = capture();
  const foreign = Object.assign(new Error('dup key: { _id: "hanako@example.jp" }'), { code: 11000 });
  log.error({ err: new StoreUnavailable('mongodb', foreign) }, 'failed');
  log.error({ err: new Problem('too-many-tries') }, 'failed');
  const [first, second] = lines.map((line) => line.err as Record<string, unknown>);
  expect(first).toMatchObject({
    name: 'StoreUnavailable',
    message: 'mongodb does not answer',
    cause: { name: 'Error', code: 11000 },
  });
  expect(first?.stack).toMatch(/^at /);
  expect(second).toMatchObject({ name: 'Problem', message: 'too-many-tries' });
  expect(JSON.stringify(lines)).not.toContain('hanako');
});

test('the message of a system error is written: it names host and port', () => {
  const { lines, log } = capture();
  const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), {
    code: 'ECONNREFUSED',
    syscall: 'connect',
  });
  log.warn({ err: refused }, 'away');
  expect(lines[0]?.err).toMatchObject({
    code: 'ECONNREFUSED',
    message: 'connect ECONNREFUSED 127.0.0.1:1',
  });
});
