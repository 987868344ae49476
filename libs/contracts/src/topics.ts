/** Topics are never compacted: a fact is history, not a row. Retention in days. */
export const TOPICS = {
  'hr.employees.v1': { partitions: 6, retentionDays: 7 },
  'onboarding.members.v1': { partitions: 6, retentionDays: 14 },
  'identity.accounts.v1': { partitions: 6, retentionDays: 14 },
  'mfa.devices.v1': { partitions: 6, retentionDays: 14 },
  'notification.notices.v1': { partitions: 6, retentionDays: 14 },
} as const;

export type Topic = keyof typeof TOPICS;
