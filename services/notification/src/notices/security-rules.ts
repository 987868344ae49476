import type { Channel } from '@genkan/contracts';

/** How members are told of what happened to their account. */
export type SecurityRule = {
  readonly purpose: string;
  readonly channel: Channel;
  /** From when it happened. */
  readonly validDays: number;
};

/** Fixed, and no part of onboarding's rule table: whoever it happens to is told. Kinds name their row. */
export const SECURITY_RULES = {
  /** A warning that comes a week late only frightens. */
  warning: { purpose: 'security', channel: 'mail', validDays: 7 },
} as const satisfies Record<string, SecurityRule>;
