/**
 * One line of the audit: what somebody tried or decided, and how it came out. Fixed words, random ids and keyed
 * digests; never what was typed.
 */
export type AuditRecord = {
  /** What was tried: `sign-in`, `log-out`, `quarantine`, `parked`. */
  readonly action: string;
  readonly outcome: string;
  /** Null where nobody of that name is known. */
  readonly accountId?: string | null;
  /** Where the person is known without an account. */
  readonly memberId?: string;
  /** Of the session, never its id. */
  readonly handle?: string;
  readonly deviceId?: string;
  /** Of an event that was set aside, its place on the topic. */
  readonly event?: string;
  /** What was proven, or tried: `password`, `otp`. */
  readonly factor?: string;
  /** Keyed digest of the network address. */
  readonly source?: string;
  /** The name of the route, where several lead to one action. */
  readonly route?: string;
};

/** Where the lines go. */
export type Audit = (record: AuditRecord) => void;
