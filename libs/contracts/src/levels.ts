/**
 * How much the bearer of a session has proven. Each level reaches only its own routes.
 * - `expired-credential`: the mailed credential when its time is over; reaches the new notice alone.
 * - `first-login`: the mailed credential; reaches the first login alone.
 * - `password`: the member's own password; reaches the second factor alone.
 * - `full`: password and a second factor.
 * - `recovery`: a recovery code in place of the second factor (later).
 */
export const LEVELS = ['expired-credential', 'first-login', 'password', 'full', 'recovery'] as const;
export type Level = (typeof LEVELS)[number];
