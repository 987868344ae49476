import { setTimeout as wait } from 'node:timers/promises';
import { createKafka } from './kafka-client.ts';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
const WARM_UP_TOPIC = 'genkan.warm-up';

/** The topics of the system. HR's own is kept short because it carries personal data. */
const TOPICS = [
  { topic: 'hr.employees.v1', retentionDays: 7 },
  { topic: 'onboarding.members.v1', retentionDays: 14 },
  { topic: 'identity.accounts.v1', retentionDays: 14 },
  { topic: 'mfa.devices.v1', retentionDays: 14 },
  { topic: 'notification.notices.v1', retentionDays: 14 },
] as const;

/** Partitions of every topic. */
export const PARTITIONS = 6;

/** Creates the topics that are missing, and leaves the others as they are. */
export async function createMissingTopics(brokers: readonly string[]): Promise<void> {
  const admin = createKafka(brokers, 'genkan-local').admin();
  await admin.connect();
  try {
    const present = await admin.listTopics();
    const wanted = [
      ...TOPICS.map((one) => ({ ...one, partitions: PARTITIONS })),
      { topic: WARM_UP_TOPIC, retentionDays: 1, partitions: 1 },
    ];
    const missing = wanted.filter(({ topic }) => !present.includes(topic));
    if (missing.length === 0) return;
    await admin.createTopics({
      waitForLeaders: true,
      topics: missing.map(({ topic, retentionDays, partitions }) => ({
        topic,
        numPartitions: partitions,
        replicationFactor: 1,
        configEntries: [
          { name: 'cleanup.policy', value: 'delete' },
          { name: 'retention.ms', value: String(retentionDays * DAY_MILLISECONDS) },
        ],
      })),
    });
  } finally {
    await admin.disconnect();
  }
}

/** Sends once and joins a group once, so that no service meets "coordinator is loading" at its first use. */
export async function warmUp(brokers: readonly string[]): Promise<void> {
  const kafka = createKafka(brokers, 'genkan-local');
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
  const consumer = kafka.consumer({ groupId: 'genkan-warm-up', maxWaitTimeInMs: 100 });
  const joined = new Promise<void>((resolve) => consumer.on(consumer.events.GROUP_JOIN, () => resolve()));
  try {
    await Promise.all([producer.connect(), consumer.connect()]);
    await producer.send({ topic: WARM_UP_TOPIC, acks: -1, messages: [{ value: 'warm' }] });
    await consumer.subscribe({ topic: WARM_UP_TOPIC });
    await consumer.run({ eachMessage: async () => undefined });
    await Promise.race([joined, wait(10_000, undefined, { ref: false })]);
  } finally {
    await Promise.allSettled([producer.disconnect(), consumer.disconnect()]);
  }
}
