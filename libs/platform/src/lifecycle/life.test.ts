import { expect, test } from '@jest/globals';
import { createLog } from '../log/create-log.ts';
import { createLife } from './life.ts';
import type { Part } from './part.ts';

const log = createLog({ SERVICE_NAME: 'x', LOG_LEVEL: 'silent' });

function parts(steps: string[], overrides: Record<string, Partial<Part>> = {}): Part[] {
  return ['store', 'relay', 'door'].map((name) => ({
    name,
    start: async () => void steps.push(`+${name}`),
    stop: async () => void steps.push(`-${name}`),
    ...overrides[name],
  }));
}

test('parts start in order, and stop in reverse', async () => {
  const steps: string[] = [];
  const life = createLife(parts(steps), log);
  const started = life.start();
  expect(life.phase()).toBe('starting');
  await started;
  expect(life.phase()).toBe('ready');
  const stopped = life.stop();
  expect(life.phase()).toBe('stopping');
  await Promise.all([stopped, life.stop()]);
  expect(life.phase()).toBe('stopped');
  expect(steps).toEqual(['+store', '+relay', '+door', '-door', '-relay', '-store']);
});

test('a part that does not start takes the others with it', async () => {
  const steps: string[] = [];
  const fail = async () => {
    throw new Error('port in use');
  };
  const life = createLife(parts(steps, { relay: { start: fail } }), log);
  await expect(life.start()).rejects.toThrow('port in use');
  expect(steps).toEqual(['+store', '-relay', '-store']);
  expect(life.phase()).toBe('stopped');
});

test('a stop in the middle of the start ends the part that is waiting, and starts no other', async () => {
  const steps: string[] = [];
  let release = () => {};
  const waiting = {
    start: () => new Promise<void>((resolve) => (release = resolve)),
    stop: async () => release(),
  };
  const life = createLife(parts(steps, { store: waiting }), log);
  const started = life.start();
  await life.stop();
  await started;
  expect(steps).toEqual([]);
  expect(life.phase()).toBe('stopped');
});

test('a part that does not stop cleanly holds nobody up', async () => {
  const steps: string[] = [];
  const stop = async () => {
    throw new Error('already gone');
  };
  const life = createLife(parts(steps, { door: { stop } }), log);
  await life.start();
  await life.stop();
  expect(steps.slice(3)).toEqual(['-relay', '-store']);
});
