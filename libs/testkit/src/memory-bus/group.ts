import { setTimeout as delay } from 'node:timers/promises';
import { type ConsumeOptions, Interrupted } from '@genkan/messaging';
import type { Bell } from './bell.ts';
import type { Partition, TopicLog } from './topic-log.ts';

/** What a group needs of the broker. */
export type GroupNeeds = { log: TopicLog; bell: Bell; isAway(): boolean };

export type Group = {
  join(member: ConsumeOptions): Promise<void>;
  leave(member: ConsumeOptions): Promise<void>;
  rebalance(): Promise<void>;
};

const RESTART_MS = 5;

/** Members share the partitions; each partition has one reader at a time, which goes on from the last commit. */
export function createGroup({ log, bell, isAway }: GroupNeeds): Group {
  const committed = new Map<string, number>();
  const members = new Set<ConsumeOptions>();
  let assignment = { revoke: new AbortController(), readers: [] as Promise<void>[] };
  let rebalancing = Promise.resolve();

  function rebalance(): Promise<void> {
    rebalancing = rebalancing.then(async () => {
      assignment.revoke.abort();
      await Promise.all(assignment.readers);
      assignment = assign();
    });
    return rebalancing;
  }

  function assign() {
    const revoke = new AbortController();
    const topics = new Set([...members].flatMap((member) => [...member.topics]));
    const shares = new Map([...members].map((member) => [member, [] as Partition[]]));
    for (const topic of topics) {
      const readersOfTopic = [...members].filter((member) => member.topics.includes(topic));
      for (const at of log.partitionsOf(topic)) {
        const member = readersOfTopic[at.partition % readersOfTopic.length];
        if (member) shares.get(member)?.push(at);
      }
    }
    const readers = [...shares].flatMap(([member, share]) => {
      member.watch?.onAssigned(share);
      return share.map((at) => readPartition(member, at, revoke.signal));
    });
    return { revoke, readers };
  }

  /** As a real member does after a crash: from the last commit on, again. */
  async function readPartition(member: ConsumeOptions, at: Partition, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await readOn(member, at, signal);
      } catch (error) {
        if (!(error instanceof Interrupted))
          await delay(RESTART_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  async function readOn(member: ConsumeOptions, at: Partition, signal: AbortSignal): Promise<void> {
    const place = `${at.topic}/${at.partition}`;
    while (!signal.aborted) {
      const offset = committed.get(place) ?? 0;
      const record = isAway() ? undefined : log.read(at, offset);
      member.watch?.onLag(at, log.lengthOf(at) - offset);
      if (record) {
        await member.onRecord({ ...record, headers: { ...record.headers } }, signal);
        committed.set(place, offset + 1);
      } else await bell.wait(signal);
    }
  }

  return {
    rebalance,
    join(member) {
      members.add(member);
      return rebalance();
    },
    leave(member) {
      members.delete(member);
      return rebalance();
    },
  };
}
