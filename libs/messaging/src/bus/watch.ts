/** A partition of a topic. */
export type Place = { readonly topic: string; readonly partition: number };
/** A record in it; the offset is a decimal number. */
export type Position = Place & { readonly offset: string };

/** Hears from the broker's side how a consumer is. None of it throws, and all of it is cheap. */
export type Watch = {
  /** It reads no records: it is not connected, has not joined, or ended by this error. Told again while it lasts. */
  onAway(error?: unknown): void;
  /** It reads records again, or could if there were some. */
  onReading(): void;
  /** These partitions are its own from now on, and no others. */
  onAssigned(places: readonly Place[]): void;
  /** So many records wait in a partition, as the broker said at the last fetch. */
  onLag(place: Place, records: number): void;
  /** What stands there cannot be read, for this reason; the partition is held, and the others go on. */
  onHeld(position: Position, reason: string): void;
};
