/** The services, in the order in which listings show them. */
export const SERVICES = ['gateway', 'identity', 'onboarding', 'mfa', 'notification'] as const;

export type ServiceName = (typeof SERVICES)[number];
