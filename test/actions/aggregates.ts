/** Where each service keeps its aggregates: a collection of the database that is called as it is. Facts wait in them. */
export const AGGREGATES = [
  { service: 'onboarding', collection: 'members' },
  { service: 'identity', collection: 'accounts' },
  { service: 'mfa', collection: 'factors' },
  { service: 'notification', collection: 'notices' },
] as const;
