import type { Admin } from 'kafkajs';
import { AGGREGATES } from './aggregates.ts';
import { asKafkaAdmin } from './kafka-admin.ts';
import { lookIntoMongo, type MongoClient } from './look-into-mongo.ts';
import { waitUntil } from './wait-until.ts';

/** The consumer groups of the services and their topics: a fresh group has committed nothing and names none. */
const GROUPS = {
  onboarding: ['hr.employees.v1', 'identity.accounts.v1', 'mfa.devices.v1', 'notification.notices.v1'],
  identity: ['onboarding.members.v1'],
  notification: ['onboarding.members.v1', 'mfa.devices.v1'],
};

/** Notices that something happens to now, or soon. */
const IN_DELIVERY = ['due', 'deferred', 'claimed', 'transmitting'];

/**
 * Waits until all that was begun has come to its end: every outbox empty, every group without lag, no notice
 * in delivery. What moves from one place to the next while we look raises a topic's end, so all is quiet when
 * two looks in a row find nothing and the same ends.
 */
export async function waitUntilQuiet(withinMs = 60_000): Promise<void> {
  let endsBefore = '';
  await asKafkaAdmin((admin) =>
    lookIntoMongo((mongo) =>
      waitUntil(
        'outboxes empty, lag 0, nothing in delivery',
        async () => {
          const waiting = await countWaiting(mongo);
          const { lag, ends } = await readLag(admin);
          const isQuiet = waiting === 0 && lag === 0 && ends === endsBefore;
          endsBefore = waiting === 0 && lag === 0 ? ends : '';
          return isQuiet;
        },
        withinMs,
      ),
    ),
  );
}

async function countWaiting(mongo: MongoClient): Promise<number> {
  const filled = AGGREGATES.map(({ service, collection }) =>
    mongo
      .db(service)
      .collection(collection)
      .countDocuments({ 'outbox.0': { $exists: true } }),
  );
  const delivering = mongo
    .db('notification')
    .collection('notices')
    .countDocuments({ state: { $in: IN_DELIVERY } });
  return (await Promise.all([...filled, delivering])).reduce((sum, count) => sum + count, 0);
}

/** Records that a group has not committed yet, and where its topics end. */
async function readLag(admin: Admin): Promise<{ lag: number; ends: string }> {
  const groups = await Promise.all(Object.entries(GROUPS).map((group) => lagOf(admin, group)));
  return {
    lag: groups.reduce((sum, { lag }) => sum + lag, 0),
    ends: groups.flatMap(({ ends }) => ends).join(),
  };
}

type Lag = { lag: number; ends: string[] };

async function lagOf(admin: Admin, [groupId, topics]: [string, string[]]): Promise<Lag> {
  const committed = await admin.fetchOffsets({ groupId, topics }).catch(forgiveLoading);
  if (!committed) return { lag: Number.POSITIVE_INFINITY, ends: [] };
  const lags = committed.map(async ({ topic, partitions }) => {
    const ends = new Map((await admin.fetchTopicOffsets(topic)).map((place) => [place.partition, place]));
    const lag = partitions.reduce((sum, { partition, offset }) => {
      const end = ends.get(partition);
      const from = offset === '-1' ? end?.low : offset;
      return sum + Number(end?.high ?? 0) - Number(from ?? 0);
    }, 0);
    return { lag, ends: [...ends.values()].map(({ high }) => high) };
  });
  const all = await Promise.all(lags);
  return { lag: all.reduce((sum, { lag }) => sum + lag, 0), ends: all.flatMap(({ ends }) => ends) };
}

/** A broker that has just come back still reads what its groups have committed. */
function forgiveLoading(error: unknown): null {
  if ((error as { retriable?: boolean }).retriable) return null;
  throw error;
}
