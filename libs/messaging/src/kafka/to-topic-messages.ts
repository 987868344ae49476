import type { Message, TopicMessages } from 'kafkajs';
import type { OutgoingMessage } from '../bus/bus.ts';

/** By topic, in the given order. */
export function toTopicMessages(messages: readonly OutgoingMessage[]): TopicMessages[] {
  const byTopic = Map.groupBy(messages, ({ topic }) => topic);
  return [...byTopic].map(([topic, own]) => ({ topic, messages: own.map(toMessage) }));
}

function toMessage({ key, value, headers, partition }: OutgoingMessage): Message {
  return { key, value, headers, ...(partition === undefined ? {} : { partition }) };
}
