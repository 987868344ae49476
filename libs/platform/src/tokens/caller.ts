/** Who asks, as the token says it: the only place that a route takes its subject from. */
export type Caller = {
  /** The service that made the call, by its own key. */
  readonly issuer: string;
  readonly kind: 'member' | 'service' | 'operator';
  /** Account id of a member, name of a service, handle of an operator. */
  readonly subject: string;
  readonly society: string;
  /** Of members: the person behind the account. */
  readonly memberId?: string | undefined;
  /** Handle of the session, never its id. */
  readonly sid?: string | undefined;
  /** How far the member has signed in (the claim `acr`). */
  readonly level?: string | undefined;
  /** How (RFC 8176). */
  readonly amr?: readonly string[] | undefined;
  /** When, in seconds since 1970. */
  readonly authTime?: number | undefined;
  readonly epoch?: number | undefined;
  readonly credentialNo?: number | undefined;
  /** Until when a first factor may be enrolled without one: ISO 8601. */
  readonly enrolBy?: string | undefined;
};

/** In whose name a call is made. */
export type TokenSubject =
  | { readonly kind: 'service' }
  | { readonly kind: 'operator'; readonly operator: string }
  | {
      readonly kind: 'member';
      readonly accountId: string;
      readonly memberId: string;
      readonly sid: string;
      readonly level: string;
      readonly amr: readonly string[];
      readonly authTime: number;
      readonly epoch: number;
      readonly credentialNo?: number | undefined;
      readonly enrolBy?: string | undefined;
    };
