/**
 * Something that lives as long as the process: a connection, a relay, a consumer. `start` must not wait for
 * Kafka: a service is ready without it.
 */
export type Part = {
  readonly name: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** What is not as it should be, a line each, for whoever asks whether the service is ready; it is all the same. */
  detail?(): readonly string[];
};
