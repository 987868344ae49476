import { createHash } from 'node:crypto';
import type { Clock } from '@genkan/kernel';
import type { IncomingRecord, OutgoingMessage } from '@genkan/messaging';

export type Partition = { topic: string; partition: number };

/** The topics of a broker in memory: append-only lists, one per partition. */
export type TopicLog = {
  create(topic: string, partitions: number): void;
  append(message: OutgoingMessage): void;
  read(at: Partition, offset: number): IncomingRecord | undefined;
  lengthOf(at: Partition): number;
  partitionsOf(topic: string): Partition[];
  records(topic: string): IncomingRecord[];
};

/** @param onCreate called when a topic was made, also by its first message (with the default partitions). */
export function createTopicLog(options: {
  clock: Clock;
  partitions: number;
  onCreate(topic: string): void;
}): TopicLog {
  const topics = new Map<string, IncomingRecord[][]>();
  let keyless = 0;

  function create(topic: string, partitions: number): IncomingRecord[][] {
    const existing = topics.get(topic);
    if (existing) return existing;
    const made = Array.from({ length: partitions }, (): IncomingRecord[] => []);
    topics.set(topic, made);
    options.onCreate(topic);
    return made;
  }

  function choose({ key, partition }: OutgoingMessage, count: number): number {
    if (partition !== undefined) return partition;
    if (key === null) return keyless++ % count;
    return createHash('sha256').update(key).digest().readUInt32BE() % count;
  }

  return {
    create,
    append(message) {
      const partitions = create(message.topic, options.partitions);
      const partition = choose(message, partitions.length);
      const records = partitions[partition];
      if (!records) throw new Error(`${message.topic} has no partition ${partition}`);
      const { topic, key, value, headers } = message;
      const offset = String(records.length);
      records.push({
        topic,
        partition,
        offset,
        key,
        value,
        headers: { ...headers },
        timestamp: options.clock.now(),
      });
    },
    read: ({ topic, partition }, offset) => topics.get(topic)?.[partition]?.[offset],
    lengthOf: ({ topic, partition }) => topics.get(topic)?.[partition]?.length ?? 0,
    partitionsOf: (topic) => (topics.get(topic) ?? []).map((_, partition) => ({ topic, partition })),
    records: (topic) => (topics.get(topic) ?? []).flat(),
  };
}
