import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { createKafka } from '@genkan/messaging';
import { createLog } from '@genkan/platform';
import type { BusSource } from './bus-source.ts';

/** How every topic begins that a contract suite made for itself; what lies there no service wrote. */
export const CONTRACT_TOPICS = 'contract.';

export type TopicMaker = (topic: string, partitions: number) => Promise<void>;

/** @param makeTopic makes a topic by whatever administers this broker; the library itself never does. */
export async function kafkaBusSource(brokers: string[], makeTopic: TopicMaker): Promise<BusSource> {
  const sockets = new Set<Socket>();
  let away = false;
  const bus = createKafka({
    brokers,
    clientId: 'contract',
    log: createLog({ SERVICE_NAME: 'contract', LOG_LEVEL: 'silent' }),
    socketFactory: ({ host, port, onConnect }) => {
      const socket = connect({ host, port }, onConnect);
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
      if (away) socket.destroy(new Error('the way is cut'));
      return socket;
    },
  });
  return {
    bus,
    async createTopic(partitions) {
      const topic = `${CONTRACT_TOPICS}${randomUUID()}`;
      await makeTopic(topic, partitions);
      return topic;
    },
    setAway(value) {
      away = value;
      if (away) for (const socket of sockets) socket.destroy(new Error('the way is cut'));
    },
    close: () => bus.part.stop(),
  };
}
