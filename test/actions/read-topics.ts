import { randomUUID } from 'node:crypto';
import { CONTRACT_TOPICS } from '@genkan/testkit';
import type { Consumer, KafkaMessage } from 'kafkajs';
import { asKafkaAdmin, openKafka } from './kafka-admin.ts';
import { waitUntil } from './wait-until.ts';

/** One record as it stands on its topic. */
export type TopicRecord = { topic: string; partition: number; message: KafkaMessage };

/** Every record of these topics, from the beginning to where they end now; per partition in order. */
export async function readTopics(topics: readonly string[]): Promise<TopicRecord[]> {
  const missing = await findEnds(topics);
  const records: TopicRecord[] = [];
  const consumer = openKafka().consumer({ groupId: `test-${randomUUID()}`, maxWaitTimeInMs: 200 });
  await consumer.connect();
  try {
    await consume(consumer, topics, (record) => {
      records.push(record);
      const place = `${record.topic}/${record.partition}`;
      if (Number(record.message.offset) >= (missing.get(place) ?? 0)) missing.delete(place);
    });
    await waitUntil('the ends of the topics', () => missing.size === 0);
    return records;
  } finally {
    await consumer.disconnect();
  }
}

/** Without the broker's own, and without those of the contract suites, some of it packed or broken on purpose. */
export async function listTopics(): Promise<string[]> {
  const topics = await asKafkaAdmin((admin) => admin.listTopics());
  return topics.filter((topic) => !topic.startsWith('__') && !topic.startsWith(CONTRACT_TOPICS));
}

/** Text of a header; undefined where there is none. */
export function headerOf({ headers }: KafkaMessage, name: string): string | undefined {
  return headers?.[name]?.toString();
}

/** `topic/partition` → offset of its last record; empty partitions are left out. */
async function findEnds(topics: readonly string[]): Promise<Map<string, number>> {
  const entries = await asKafkaAdmin((admin) =>
    Promise.all(
      topics.map(async (topic) =>
        (await admin.fetchTopicOffsets(topic))
          .filter(({ high, low }) => Number(high) > Number(low))
          .map(({ partition, high }) => [`${topic}/${partition}`, Number(high) - 1] as const),
      ),
    ),
  );
  return new Map(entries.flat());
}

async function consume(
  consumer: Consumer,
  topics: readonly string[],
  onRecord: (record: TopicRecord) => void,
): Promise<void> {
  await consumer.subscribe({ topics: [...topics], fromBeginning: true });
  await consumer.run({
    autoCommit: false,
    eachMessage: async ({ topic, partition, message }) => onRecord({ topic, partition, message }),
  });
}
