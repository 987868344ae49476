export type { Audit, AuditRecord } from './audit.ts';
export { type Clock, systemClock } from './clock.ts';
export { deriveId } from './derive-id.ts';
export { Problem, type ProblemParams } from './problem.ts';
export { type Random, systemRandom } from './random.ts';
export type { Reservation, Reserved } from './reserved.ts';
export { hmacBytes, keyedDigest, safeEqual, sha256 } from './secrets/digest.ts';
export { createKey, type Key } from './secrets/key.ts';
export { currentKey, type Keyring, keyNamed, parseKeyring } from './secrets/keyring.ts';
export { type Sealed, seal, sealJson, unseal, unsealJson } from './secrets/seal.ts';
export { Secret } from './secrets/secret.ts';
export type { Society } from './society.ts';
export { SOCIETY_ID } from './society-id.ts';
export { parseBirthDate } from './text/birth-date.ts';
export { mayBeBirthDate } from './text/birth-date-rule.ts';
export {
  CANON_VERSION,
  canonicalEmail,
  canonicalPassword,
  canonicalTemporaryPassword,
  canonicalText,
  canonicalUserId,
} from './text/canonical.ts';
export { type DeviceName, readDeviceName } from './text/device-name.ts';
export { EMAIL, MAX_EMAIL_LENGTH } from './text/email.ts';
export { japaneseEraYear } from './text/era.ts';
export { isPrintableLabel, printedLabel } from './text/label.ts';
export { readOtp } from './text/otp.ts';
export { addDays, endOfTokyoDay, startOfTokyoDay, tokyoDate } from './time/tokyo.ts';
