import { readFileSync } from 'node:fs';
import { ENVELOPE_HEADERS, hrEmployeeHired, SPEC_VERSION } from '@genkan/contracts';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { explainFields } from '../../deploy/local/operator/explain-parked.ts';
import { HIRE_FIELDS } from '../../deploy/local/operator/hire-fields.ts';

/** What the handbook promises to those who build the HR system is what the contract says. */
const HANDBOOK = readFileSync(new URL('../../docs/handbook.md', import.meta.url), 'utf8');
const [, after = ''] = HANDBOOK.split('\n## For the HR system\n');
const [chapter = ''] = after.split('\n## ');
const block = (language: string) =>
  new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(chapter)?.[1] ?? '';
const { schema, example } = hrEmployeeHired;

type Branch = { properties?: Record<string, Branch> };

/** Every field of a JSON schema with its path: `name`, `name.family` … */
function pathsOf({ properties = {} }: Branch, before = ''): string[] {
  return Object.entries(properties).flatMap(([name, branch]) => [
    `${before}${name}`,
    ...pathsOf(branch, `${before}${name}.`),
  ]);
}

function breakField(path: string, value: unknown): unknown {
  const [first = '', second] = path.split('.');
  if (!second) return { ...example, [first]: value };
  return { ...example, [first]: { ...example.name, [second]: value } };
}

describe('the table of fields', () => {
  const paths = pathsOf(z.toJSONSchema(schema, { io: 'input' }) as Branch);

  test('has every field and no other', () => {
    expect(Object.keys(HIRE_FIELDS)).toEqual(paths);
  });

  test('stands in the handbook word for word', () => {
    const rows = [...chapter.matchAll(/^\| `([\w.]+)` +\| (.*?) +\|$/gm)].map(([, field, wants]) => [
      field,
      wants,
    ]);
    expect(rows.slice(0, paths.length)).toEqual(Object.entries(HIRE_FIELDS));
  });

  const lengthsOf = (pattern: RegExp) =>
    Object.entries(HIRE_FIELDS).flatMap(([path, wants]) => {
      const most = pattern.exec(wants)?.[1];
      return most ? [[path, Number(most)] as const] : [];
    });
  const takes = (path: string) => (length: number) =>
    schema.safeParse(breakField(path, 'x'.repeat(length))).success;

  test.each(lengthsOf(/^a text of 1 to (\d+) characters/))('%s takes 1 to %i characters', (path, most) => {
    expect([0, 1, most, most + 1].map(takes(path))).toEqual([false, true, true, false]);
  });

  test.each(lengthsOf(/^a text of up to (\d+) characters/))('%s takes up to %i characters', (path, most) => {
    expect([0, 1, most, most + 1].map(takes(path))).toEqual([true, true, true, false]);
  });

  test('of family and given one may be empty, not both', () => {
    const called = (name: object) => schema.safeParse({ ...example, name }).success;
    expect(HIRE_FIELDS.name).toContain('of which one may be empty');
    expect(called({ family: '見本', given: '' })).toBe(true);
    expect(called({ family: '', given: '' })).toBe(false);
  });

  test.each(paths)('%s: who reads why it was parked is told what it wants', (path) => {
    const issues = schema.safeParse(breakField(path, 0)).error?.issues ?? [];
    const faults = issues.map((issue) => `${issue.path.join('.')} ${issue.code}`);
    const lines = explainFields({ type: hrEmployeeHired.type, reason: `schema: ${faults.join(', ')}` });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`wants ${HIRE_FIELDS[path]}`);
  });
});

test("the example is the contract's own, and its schema takes it", () => {
  const shown: unknown = JSON.parse(block('json'));
  expect(shown).toEqual(example);
  expect(schema.parse(shown)).toEqual(example);
});

test('the program sends an event that is taken', async () => {
  const sent: { topic: string; messages: { headers: Record<string, string>; value: string }[] }[] = [];
  const nothing = async () => undefined;
  const producer = {
    connect: nothing,
    disconnect: nothing,
    send: async (what: (typeof sent)[0]) => sent.push(what),
  };
  class Kafka {
    producer = () => producer;
  }
  const program = block('js').replace(/^import .*$/m, '');
  await new Function('Kafka', 'hire', `return (async () => {${program}})()`)(Kafka, example);

  const [{ topic, messages } = { topic: '', messages: [] }] = sent;
  const [{ headers, value } = { headers: {}, value: '' }] = messages;
  expect(topic).toBe(hrEmployeeHired.topic);
  expect(headers).toMatchObject({
    [ENVELOPE_HEADERS.type]: hrEmployeeHired.type,
    ce_specversion: SPEC_VERSION,
  });
  for (const name of ['id', 'source'] as const) expect(headers[ENVELOPE_HEADERS[name]]).toBeTruthy();
  expect(schema.parse(JSON.parse(value))).toEqual(example);
});
