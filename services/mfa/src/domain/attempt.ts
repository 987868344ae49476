/** A try at an answer: to sign in, or to enrol a device. Each kind is counted by itself. */
export type Attempt = { kind: 'challenge' | 'enrolment'; accountId: string };
