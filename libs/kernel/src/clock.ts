/** Where "now" comes from. Everything that depends on time takes one, so that tests move it by hand. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };
