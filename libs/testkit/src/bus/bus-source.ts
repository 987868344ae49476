import type { Bus } from '@genkan/messaging';

/** Where the broker of a contract run comes from. */
export type BusSource = {
  bus: Bus;
  /** Makes a topic of a name that nobody has used, and tells the name. */
  createTopic(partitions: number): Promise<string>;
  /** Cuts the way to the broker, or restores it. */
  setAway(away: boolean): void;
  close(): Promise<void>;
};
