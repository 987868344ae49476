export type {
  Bus,
  ConsumeOptions,
  IncomingRecord,
  OutgoingMessage,
  Publisher,
  RecordHandler,
} from './bus/bus.ts';
export { Interrupted } from './bus/interrupted.ts';
export type { Place, Watch } from './bus/watch.ts';
export { type Consumer, createConsumer } from './consumer/consumer.ts';
export type { ConsumerOptions } from './consumer/consumer-options.ts';
export { TooEarly, Unacceptable } from './consumer/failures.ts';
export type { Retries } from './consumer/persevere.ts';
export { type EventHandler, ofSociety, type Subscription, subscribe } from './consumer/subscription.ts';
export { createKafka, type KafkaOptions } from './kafka/create-kafka.ts';
export {
  type Aggregate,
  type AggregateDocuments,
  type AggregateFields,
  aggregateFieldKinds,
  newAggregate,
  type OutboxRecord,
  outboxIndexes,
} from './outbox/aggregate.ts';
export { type Commit, commit, insertWithFacts } from './outbox/commit.ts';
export { createFact, type Fact } from './outbox/fact.ts';
export { OutboxFull } from './outbox/outbox-full.ts';
export { createRelay, type Relay, type RelayOptions } from './outbox/relay.ts';
export { sayAgain } from './outbox/say-again.ts';
export { type ParkedDocument, parkedDocuments } from './parked/parked-documents.ts';
export { type ParkedEvents, parkedEvents } from './parked/parked-events.ts';
export { hearFacts } from './service/hear-facts.ts';
export { tellFacts } from './service/tell-facts.ts';
