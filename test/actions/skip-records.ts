import { asKafkaAdmin } from './kafka-admin.ts';
import { waitUntil } from './wait-until.ts';

/**
 * A group whose processes are all down goes on after what lies on the topic now: as if it had handled everything,
 * and its store had lost what it wrote.
 */
export function skipRecords(groupId: string, topic: string): Promise<void> {
  return asKafkaAdmin(async (admin) => {
    await waitUntil(`nobody is left in the group ${groupId}`, async () => {
      const { groups } = await admin.describeGroups([groupId]);
      return groups[0]?.state === 'Empty';
    });
    const ends = await admin.fetchTopicOffsets(topic);
    const partitions = ends.map(({ partition, high }) => ({ partition, offset: high }));
    await admin.setOffsets({ groupId, topic, partitions });
  });
}
