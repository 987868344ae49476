import { type Admin, Kafka, logLevel } from 'kafkajs';
import { runningSystem } from './running-system.ts';

/** A client of the broker that says nothing; what is made of it must be disconnected. */
export function openKafka(): Kafka {
  return new Kafka({ brokers: runningSystem().kafka.brokers, clientId: 'test', logLevel: logLevel.NOTHING });
}

/** Asks the broker about itself. Connected for this one errand. */
export async function asKafkaAdmin<T>(errand: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = openKafka().admin();
  await admin.connect();
  try {
    return await errand(admin);
  } finally {
    await admin.disconnect();
  }
}
