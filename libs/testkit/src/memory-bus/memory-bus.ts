import { type Clock, systemClock } from '@genkan/kernel';
import type { Bus, ConsumeOptions, IncomingRecord } from '@genkan/messaging';
import type { Part } from '@genkan/platform';
import { createBell } from './bell.ts';
import { createGroup, type Group } from './group.ts';
import { createTopicLog } from './topic-log.ts';

/** A broker within the process, complete: held to the same contract suite as Kafka. */
export type MemoryBus = Bus & {
  /** Topics that are not created are made by their first message, with the default number of partitions. */
  createTopic(topic: string, partitions: number): void;
  /** While away it refuses what is published and delivers nothing. */
  setAway(away: boolean): void;
  /** All that stands on a topic, partition by partition. */
  records(topic: string): IncomingRecord[];
};

const PARTITIONS = 6;

export function memoryBus(options: { clock?: Clock; partitions?: number } = {}): MemoryBus {
  const { clock = systemClock, partitions = PARTITIONS } = options;
  const groups = new Map<string, Group>();
  const bell = createBell();
  const log = createTopicLog({ clock, partitions, onCreate: () => void rebalanceAll() });
  let away = false;

  async function rebalanceAll(): Promise<void> {
    await Promise.all([...groups.values()].map((group) => group.rebalance()));
  }

  function groupNamed(name: string): Group {
    const group = groups.get(name) ?? createGroup({ log, bell, isAway: () => away });
    groups.set(name, group);
    return group;
  }

  function consumer(member: ConsumeOptions): Part {
    const group = groupNamed(member.group);
    return {
      name: `consumer ${member.group}`,
      start: () => group.join(member),
      stop: () => group.leave(member),
    };
  }

  return {
    publisher: {
      async publish(messages) {
        if (away) throw new Error('the broker is away');
        for (const message of messages) log.append(message);
        bell.ring();
      },
    },
    part: { name: 'memory bus', start: async () => undefined, stop: async () => undefined },
    consumer,
    createTopic: (topic, count) => log.create(topic, count),
    setAway(value) {
      away = value;
      bell.ring();
    },
    records: (topic) => log.records(topic),
  };
}
