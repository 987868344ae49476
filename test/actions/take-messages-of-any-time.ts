import { type Admin, ConfigResourceTypes } from 'kafkajs';
import { asKafkaAdmin } from './kafka-admin.ts';
import { listTopics } from './read-topics.ts';

/** Set on the topic itself, not a default of the broker (Kafka protocol, ConfigSource). */
const OWN = 1;
const TIMESTAMPS = 'message.timestamp.type';

/**
 * A broker refuses messages that claim to be more than an hour ahead of it (Kafka 4, KIP-1030). Whether the
 * topics take them all the same, under the time at which they came.
 */
export function takeMessagesOfAnyTime(wanted: boolean): Promise<void> {
  return asKafkaAdmin(async (admin) => {
    const topics = (await listTopics()).map((name) => ({ type: ConfigResourceTypes.TOPIC, name }));
    const { resources } = await admin.describeConfigs({ resources: topics, includeSynonyms: false });
    const changed = resources.map(({ resourceName, configEntries }) => ({
      type: ConfigResourceTypes.TOPIC,
      name: resourceName,
      configEntries: withTimestamps(configEntries, wanted),
    }));
    await admin.alterConfigs({ resources: changed, validateOnly: false });
  });
}

type Described = Awaited<ReturnType<Admin['describeConfigs']>>['resources'][number]['configEntries'];

/** All that a topic has of its own must be said again, or it is gone. */
function withTimestamps(entries: Described, wanted: boolean): { name: string; value: string }[] {
  const others = entries.filter(
    ({ configSource, configName }) => configSource === OWN && configName !== TIMESTAMPS,
  );
  const own = others.map(({ configName, configValue }) => ({ name: configName, value: configValue }));
  return wanted ? [...own, { name: TIMESTAMPS, value: 'LogAppendTime' }] : own;
}
