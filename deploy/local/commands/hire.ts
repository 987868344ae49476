import { readFileSync } from 'node:fs';
import { readNumber, runCommand } from '../command-line/command.ts';
import { Fault } from '../command-line/fault.ts';
import { dataFolder } from '../data-folder/data-folder.ts';
import { readRunFile } from '../data-folder/run-file.ts';
import { HIRE_TOPIC, type Hire, makeHire, newEventId, personKey } from '../hire/hire-event.ts';
import { publishHire } from '../hire/publish-hire.ts';
import { PARTITIONS } from '../kafka/topics.ts';

const usage = `npm run hire -- [flags]

Publishes a hire on ${HIRE_TOPIC}, as the HR system would. What is left out is made up, and printed.

  --name "山田 花子"        family name, a space, given name
  --email ADDRESS          "" for a person without one
  --birth-date 1990-04-01
  --employer CODE          1001 unless told
  --employee-number CODE
  --hired-on 2026-04-01    today unless told
  --locale ja|en           the language of the person's mails; ja unless told

  --json FILE              sends the file's content as it stands, in place of the fields above
  --event-id ID            the event's id; the same id means the same event
  --times N                sends the same event N times
  --key KEY                the message's key; HR's key of the person unless told
  --partition N            0 to ${PARTITIONS - 1}; chosen by the key unless told
  --brokers HOST:PORT      another Kafka than that of the running system
  --data DIR               the running system's data folder; .genkan unless told`;

const text = { type: 'string' } as const;

const options = {
  name: text,
  email: text,
  'birth-date': text,
  employer: text,
  'employee-number': text,
  'hired-on': text,
  locale: text,
  json: text,
  'event-id': text,
  times: text,
  key: text,
  partition: text,
  brokers: text,
  data: text,
} as const;

type Flags = { [K in keyof typeof options]?: string };

await runCommand({ usage, options }, async (flags) => {
  const brokers = flags.brokers?.split(',') ?? readRunFile(dataFolder(flags.data)).kafka.brokers;
  const content = flags.json === undefined ? fromWishes(flags) : fromFile(flags.json);
  const eventId = flags['event-id'] ?? newEventId();
  const times = readNumber('--times', flags.times, { min: 1, max: 10_000 }) ?? 1;
  const partition = readNumber('--partition', flags.partition, { min: 0, max: PARTITIONS - 1 });
  const key = flags.key ?? content.key;
  await publishHire(brokers, {
    eventId,
    employer: content.employer,
    key,
    value: content.value,
    times,
    partition,
  });
  console.log(
    `Published on ${HIRE_TOPIC}${times > 1 ? `, ${times} times` : ''}\n  event id         ${eventId}\n${content.summary}`,
  );
  return 0;
});

interface Content {
  employer: string;
  key: string;
  value: string;
  summary: string;
}

function fromWishes(flags: Flags): Content {
  const hire = makeHire(
    {
      ...flags,
      birthDate: flags['birth-date'],
      employeeNumber: flags['employee-number'],
      hiredOn: flags['hired-on'],
    },
    new Date(),
  );
  return {
    employer: hire.employer,
    key: personKey(hire.employer, hire.employeeNumber),
    value: JSON.stringify(hire),
    summary: describeHire(hire),
  };
}

function describeHire(hire: Hire): string {
  const lines = [
    ['name', `${hire.name.family} ${hire.name.given}`],
    ['birth date', hire.birthDate],
    ['email', hire.email ?? '(none)'],
    ['employer', hire.employer],
    ['employee number', hire.employeeNumber],
    ['hired on', hire.hiredOn],
    ['locale', hire.locale],
  ];
  return lines.map(([name = '', value = '']) => `  ${name.padEnd(17)}${value}`).join('\n');
}

/** The file may hold anything, broken JSON too: what a careless HR system sends is worth a try. */
function fromFile(file: string): Content {
  const value = readText(file);
  const { employer, employeeNumber } = readPerson(value);
  return {
    employer,
    key: personKey(employer, employeeNumber),
    value,
    summary: `  content          ${file}, as it stands`,
  };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Fault(`--json: ${file} cannot be read.`);
  }
}

function readPerson(value: string): { employer: string; employeeNumber: string } {
  try {
    const { employer, employeeNumber } = (JSON.parse(value) ?? {}) as Partial<Hire>;
    return { employer: String(employer ?? 'unknown'), employeeNumber: String(employeeNumber ?? 'unknown') };
  } catch {
    return { employer: 'unknown', employeeNumber: 'unknown' };
  }
}
