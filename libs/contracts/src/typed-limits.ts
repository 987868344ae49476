/**
 * The most that a form may send of each thing that a person types, in UTF-16 units. Far above what any rule
 * lets pass, so that full-width letters, gaps and slips reach the rule, which says what is wrong with them.
 */
export const TYPED_LIMITS = {
  userId: 256,
  password: 1024,
  birthDate: 64,
  email: 320,
  code: 64,
  deviceName: 256,
} as const;
