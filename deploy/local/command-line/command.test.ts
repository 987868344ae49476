import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { readArguments, readNumber } from './command.ts';
import { Fault } from './fault.ts';

const shape = { usage: 'how to', options: { fresh: { type: 'boolean' }, data: { type: 'string' } } } as const;

test('flags are read by their type', () => {
  expect(readArguments(shape, ['--fresh', '--data', 'x'])).toMatchObject({
    help: false,
    values: { fresh: true, data: 'x' },
  });
});

test('an unknown flag is refused with the help', () => {
  expect(() => readArguments(shape, ['--frseh'])).toThrow(Fault);
  expect(() => readArguments(shape, ['--frseh'])).toThrow('how to');
});

test('a stray word is refused where none is expected', () => {
  expect(() => readArguments(shape, ['fresh'])).toThrow(Fault);
});

test('help wins', () => {
  expect(readArguments(shape, ['--help', '--fresh'])).toEqual({ help: true });
});

test.each(['', '0', '11', '2.5', 'two', '-1'])('%p is no number of replicas', (value) => {
  expect(() => readNumber('--replicas', value, { min: 1, max: 10 })).toThrow('--replicas');
});

test('a number within its limits is read', () => {
  expect(readNumber('--replicas', '2', { min: 1, max: 10 })).toBe(2);
  expect(readNumber('--replicas', undefined, { min: 1, max: 10 })).toBeUndefined();
});

test.each(['stdout', 'stderr'] as const)(
  '8.26: a reader of %s that has seen enough: no stack trace, and what was begun is finished',
  async (stream) => {
    const command = path.join(import.meta.dirname, 'command.ts');
    const write = stream === 'stdout' ? 'console.log' : 'console.error';
    const script = `import { runCommand } from ${JSON.stringify(command)};
    await runCommand({ usage: '', options: {} }, async () => {
      for (let line = 0; line < 5000; line += 1) {
        ${write}('a line that nobody reads to its end '.repeat(10));
        if (line % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
      }
      process.send('finished');
      return 3;
    });`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const messages: unknown[] = [];
    child.on('message', (message) => messages.push(message));
    const { [stream]: read, [stream === 'stdout' ? 'stderr' : 'stdout']: other } = child;
    let heard = '';
    other?.on('data', (chunk) => {
      heard += String(chunk);
    });
    read?.once('data', () => read.destroy());
    const [code] = await once(child, 'close');
    expect({ code, messages, heard }).toEqual({ code: 3, messages: ['finished'], heard: '' });
  },
);
