/**
 * Something that lives as long as the process: a connection, a relay, a consumer. `start` must not wait for
 * Kafka: a service is ready without it.
 */
export type Part = { readonly name: string; start(): Promise<void>; stop(): Promise<void> };
