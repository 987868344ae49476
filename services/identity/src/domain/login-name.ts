const HOUR_MS = 60 * 60 * 1000;

/** A user ID and the account that it is, or may become, the name of. */
export type OwnName = { userId: string; accountId: string };

/** A claim as it was read: whoever renewed it in between has another one. */
export type NameAsRead = OwnName & { until: Date };

/** `temp`: drawn for a notice; `chosen`: by the member (F5). */
export type NameClaim = NameAsRead & { kind: 'temp' | 'chosen' };

/** How long a name stays reserved that is to be held in the next moment, with room for a pause. */
export const HELD_WITHIN_MS = HOUR_MS;
/** How long a chosen name waits for the rest of the first login. */
export const CHOSEN_FOR_MS = 24 * HOUR_MS;
