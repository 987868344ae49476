import type { Part } from '@genkan/platform';
import type { Watch } from './watch.ts';

/** One message on its way to the broker. The key decides the partition (null: any), unless one is named. */
export type OutgoingMessage = {
  topic: string;
  key: string | null;
  headers: Record<string, string>;
  value: string | null;
  partition?: number;
};

/** One record as it came from the broker, not yet looked at. */
export type IncomingRecord = {
  topic: string;
  partition: number;
  /** Position in the partition, a decimal number. */
  offset: string;
  key: string | null;
  headers: Record<string, string>;
  value: string | null;
  /** When the broker's log says that it was written; the same at every redelivery. */
  timestamp: Date;
  /** Set where something of it is no UTF-8. */
  unreadable?: Unreadable;
  /** Set where key, value and long headers were left behind: there was too much of them to be kept. */
  cut?: true;
};

/**
 * The bytes, in base64, of what is no UTF-8: as text it is null (key, value) or left out (header), never a text
 * with `\ufffd` in it. They are carried so that a parked record is whole.
 */
export type Unreadable = { key?: string; value?: string; headers: Record<string, string> };

export type Publisher = {
  /**
   * Sends in the given order per key and resolves when the broker has acknowledged all of them.
   * @throws when some may not have arrived; sending all of them again is always right (doubles are harmless).
   */
  publish(messages: readonly OutgoingMessage[]): Promise<void>;
};

/**
 * What a consumer does with one record. Resolves when its effect is durable: only then the offset moves on.
 * The signal aborts when the partition is taken away or the process stops: waits end by `Interrupted`.
 */
export type RecordHandler = (record: IncomingRecord, signal: AbortSignal) => Promise<void>;

export type ConsumeOptions = {
  group: string;
  topics: readonly string[];
  onRecord: RecordHandler;
  /** Whoever watches over it. */
  watch?: Watch;
};

/** The broker as the rest of this library sees it: Kafka, or in tests the one of the testkit. */
export type Bus = {
  publisher: Publisher;
  /** A member of a group. Starts without a broker and keeps trying; new groups start at the beginning. */
  consumer(options: ConsumeOptions): Part;
  /** Ends the publisher's connections; goes before every relay in a service's list of parts. */
  part: Part;
};
