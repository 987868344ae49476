import { readFileSync } from 'node:fs';
import { type BusSource, imageAvailable, kafkaBusSource } from '@genkan/testkit';
import { Kafka, logLevel } from 'kafkajs';

export const KAFKA_IMAGE = process.env.GENKAN_KAFKA_IMAGE ?? 'apache/kafka:4.1.0';

/** The broker of the running local stack, if one runs. */
export function localBrokers(): string[] | undefined {
  const run = process.env.GENKAN_RUN;
  if (!run) return undefined;
  return (JSON.parse(readFileSync(run, 'utf8')) as { kafka: { brokers: string[] } }).kafka.brokers;
}

export function openKafka(brokers: string[]): Promise<BusSource> {
  return kafkaBusSource(brokers, (topic, partitions) => makeTopic(brokers, topic, partitions));
}

/** Connected for this one call: an idle kafkajs client is not idle. Topics stay; deleting them hurts producers. */
async function makeTopic(brokers: string[], topic: string, numPartitions: number): Promise<void> {
  const admin = new Kafka({ brokers, clientId: 'contract-admin', logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    await admin.createTopics({
      topics: [{ topic, numPartitions, replicationFactor: 1 }],
      waitForLeaders: true,
    });
  } finally {
    await admin.disconnect();
  }
}

/** Starts the official image; undefined where it cannot be run. */
export async function startOfficialKafka(): Promise<{ open(): Promise<BusSource> } | undefined> {
  return (await imageAvailable(KAFKA_IMAGE)) ? { open: openContainer } : undefined;
}

const INSIDE_PORT = 9092;

async function openContainer(): Promise<BusSource> {
  const { GenericContainer, Wait } = await import('testcontainers');
  const port = 20_000 + (process.pid % 10_000);
  const container = await new GenericContainer(KAFKA_IMAGE)
    .withExposedPorts({ container: INSIDE_PORT, host: port })
    .withEnvironment(environmentOf(port))
    .withWaitStrategy(Wait.forLogMessage(/Kafka Server started/))
    .start();
  const source = await openKafka([`127.0.0.1:${port}`]);
  return {
    ...source,
    close: async () => {
      await source.close();
      await container.stop();
    },
  };
}

/** One node, KRaft. The advertised address is the host's, so the host's port must be known before the start. */
function environmentOf(port: number): Record<string, string> {
  return {
    KAFKA_NODE_ID: '1',
    KAFKA_PROCESS_ROLES: 'broker,controller',
    KAFKA_LISTENERS: `PLAINTEXT://:${INSIDE_PORT},CONTROLLER://:9093`,
    KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://127.0.0.1:${port}`,
    KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
    KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
    KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
    KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
    KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
    KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
  };
}
