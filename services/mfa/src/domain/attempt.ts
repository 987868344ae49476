/** A try at a code: to sign in, or to enrol a device. Each kind is counted by itself. */
export type Attempt = { kind: 'code' | 'enrolment'; accountId: string };
