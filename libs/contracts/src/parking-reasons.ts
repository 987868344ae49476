/**
 * Why an event is set aside, in words that are listed, logged and looked up by whoever mends it: of names and
 * rules alone, never a value. A new reason is a line here; the operator's table must have it too.
 */
export const PARKING_REASONS = [
  // of the record
  'too large',
  'neither ce_ headers nor content-type application/cloudevents+json',
  'no id',
  'no type',
  'no source',
  'no specversion',
  'specversion is not 1.0',
  'id longer than 200 characters',
  'source longer than 200 characters',
  // of its data
  'no value',
  'not UTF-8',
  'not JSON',
  'not a JSON object',
  // of what it is for
  'unknown version',
  'unknown type',
  'other-society',
  'no-notice-rule',
  'order-incomplete',
  'too early',
] as const;

/** Reasons that go on with what they are about: fields and rules, the code of a problem, the name of an error. */
export const PARKING_REASON_PREFIXES = ['schema: ', 'problem: ', 'failed: '] as const;

export type ParkingReason =
  | (typeof PARKING_REASONS)[number]
  | `${(typeof PARKING_REASON_PREFIXES)[number]}${string}`;
