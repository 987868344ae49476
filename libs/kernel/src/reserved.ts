/**
 * One of a limited number of places, taken before anybody looks and given back where it did not count (D11).
 * `left`: how many more there are; `until`: when all of them are free again.
 */
export type Reservation = { readonly id: string; readonly until: Date; readonly left: number };

/** What comes of asking for a place. */
export type Reserved =
  | ({ readonly granted: true } & Reservation)
  | { readonly granted: false; readonly until: Date };
