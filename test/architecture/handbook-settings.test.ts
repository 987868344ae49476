import { readFileSync } from 'node:fs';
import { missingInHandbook } from '@genkan/testkit';
import { expect, test } from '@jest/globals';
import { readSettings, VARIABLES } from '../../deploy/local/settings/settings.ts';

/** Each service holds its own settings against the handbook, in its config.test.ts; here are those of one machine. */
const ROOT = new URL('../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, ROOT), 'utf8');

test('the variables of npm start and npm test, and the images that it takes', () => {
  expect(missingInHandbook(VARIABLES)).toEqual([]);
  expect(missingInHandbook(Object.values(readSettings({}).images))).toEqual([]);
});

test('the Kafka that comes along is the one that Maven is asked for', () => {
  const version = /<artifactId>kafka_2\.13<\/artifactId>\s*<version>([\d.]+)</.exec(
    read('deploy/local/java/pom.xml'),
  )?.[1];
  expect(read('docs/handbook.md')).toContain(`Apache Kafka ${version} from Maven`);
});
