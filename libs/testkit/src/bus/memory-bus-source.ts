import { randomUUID } from 'node:crypto';
import { memoryBus } from '../memory-bus/memory-bus.ts';
import type { BusSource } from './bus-source.ts';

export async function memoryBusSource(): Promise<BusSource> {
  const bus = memoryBus();
  return {
    bus,
    async createTopic(partitions) {
      const topic = `contract.${randomUUID()}`;
      bus.createTopic(topic, partitions);
      return topic;
    },
    setAway: (away) => bus.setAway(away),
    close: () => bus.part.stop(),
  };
}
