/** A try at an answer: to sign in, or to enrol a device. Each kind is counted by itself. */
export type Attempt = { kind: 'challenge' | 'enrolment'; accountId: string };

/** A place among the attempts that are looked at; `left`: how many more there are if this one fails. */
export type Reservation = { id: string; left: number };
export type Reserved = ({ granted: true } & Reservation) | { granted: false; until: Date };
