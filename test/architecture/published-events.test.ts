import { readFileSync, writeFileSync } from 'node:fs';
import { ALL_EVENTS, type AnyEvent, TOPICS } from '@genkan/contracts';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';

/**
 * The schemas as they were published. A line here is never edited: whoever needs other data publishes the
 * next version. (Until the first release what HR sends may be taken more widely, with the reason in the commit.) `GENKAN_PUBLISH=1 npm test -- architecture` adds what is new and changes nothing that is there.
 */
const FILE = new URL('./published-events.snapshot.json', import.meta.url);
const published = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, unknown>;
const schemaOf = (schema: z.ZodType) => JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'input' })));
const publishedForm = ({ topic, subject, key, schema }: AnyEvent) => ({
  topic,
  subject,
  key,
  schema: schemaOf(schema),
});

if (process.env.GENKAN_PUBLISH === '1') {
  for (const event of ALL_EVENTS) {
    published[event.type] ??= publishedForm(event);
  }
  writeFileSync(FILE, `${JSON.stringify(published, null, 2)}\n`);
}

describe.each(ALL_EVENTS.map((event) => [event.type, event] as const))('%s', (type, event) => {
  test('is published as it stands', () => {
    expect(publishedForm(event)).toEqual(published[type]);
  });

  test('has an example that its schema takes, with a subject and a key in it', () => {
    expect(event.schema.safeParse(event.example).success).toBe(true);
    expect(typeof event.example[event.subject]).toBe('string');
    expect(typeof event.example[event.key]).toBe('string');
    expect(Object.keys(TOPICS)).toContain(event.topic);
  });
});

test('no published event has vanished', () => {
  expect(ALL_EVENTS.map((event) => event.type as string).sort()).toEqual(Object.keys(published).sort());
});
