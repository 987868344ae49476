import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readSettings } from '../../deploy/local/settings.ts';

/** Who runs Genkan finds every setting in the handbook. */
const ROOT = new URL('../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, ROOT), 'utf8');
const HANDBOOK = read('docs/handbook.md');

const namesIn = (file: string, pattern: RegExp) =>
  [...read(file).matchAll(pattern)].map(([, name = '']) => name);

test.each(['gateway', 'identity', 'onboarding', 'mfa', 'notification'])('the settings of %s', (service) => {
  const names = namesIn(`services/${service}/src/config.ts`, /^ {2}([A-Z][A-Z0-9_]+):/gm);
  expect(names.length).toBeGreaterThan(2);
  expect(names.filter((name) => !HANDBOOK.includes(`\`${name}\``))).toEqual([]);
});

test.each(['service', 'society'])('the settings that services share: of the %s', (what) => {
  const names = namesIn(`libs/platform/src/config/${what}-settings.ts`, /^ {2}([A-Z][A-Z0-9_]+):/gm);
  expect(names.length).toBeGreaterThan(2);
  expect(names.filter((name) => !HANDBOOK.includes(`\`${name}\``))).toEqual([]);
});

test('the variables of npm start and npm test, and the images that it takes', () => {
  const names = namesIn('deploy/local/settings.ts', /\benv\.([A-Z][A-Z0-9_]+)/g);
  const missing = [...new Set(names)].filter((name) => !HANDBOOK.includes(`\`${name}\``));
  expect(missing).toEqual(['PATH']);
  const { images } = readSettings({});
  for (const image of Object.values(images)) expect(HANDBOOK).toContain(`\`${image}\``);
});

test('the Kafka that comes along is the one that Maven is asked for', () => {
  const version = /<artifactId>kafka_2\.13<\/artifactId>\s*<version>([\d.]+)</.exec(
    read('deploy/local/java/pom.xml'),
  )?.[1];
  expect(HANDBOOK).toContain(`Apache Kafka ${version} from Maven`);
});
