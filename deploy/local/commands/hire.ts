import { readNumber, runCommand } from '../command-line/command.ts';
import { dataFolder } from '../data-folder/data-folder.ts';
import { readRunFile } from '../data-folder/run-file.ts';
import { makeContent, readContent } from '../hire/hire-content.ts';
import { HIRE_TOPIC, newEventId } from '../hire/hire-event.ts';
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

await runCommand({ usage, options }, async (flags) => {
  const brokers = flags.brokers?.split(',') ?? readRunFile(dataFolder(flags.data)).kafka.brokers;
  const wishes = {
    ...flags,
    birthDate: flags['birth-date'],
    employeeNumber: flags['employee-number'],
    hiredOn: flags['hired-on'],
  };
  const content = flags.json === undefined ? makeContent(wishes, new Date()) : readContent(flags.json);
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
