import { deriveId, hmacBytes, type Keyring, keyNamed } from '@genkan/kernel';

/** An event as HR names it: free text, in which an employee number may stand. It goes nowhere as it is. */
export type HrEvent = { id: string; source: string };

/**
 * The id under which an event of HR's is known within Genkan: in records, logs and as the cause of our facts.
 * Keyed, as nobody must find out an event id by trying; in the form of a UUID like every id of ours.
 */
export function intakeId(keyring: Keyring, { source, id }: HrEvent, kid = keyring.current): string {
  const digest = hmacBytes(keyNamed(keyring, kid), 'intake', source, id);
  return deriveId('intake', digest.toString('base64url'));
}

/** The ids under which that event may be known: one for each key that it may have been taken in under. */
export function intakeIds(keyring: Keyring, event: HrEvent): string[] {
  return [...keyring.keys.keys()].map((kid) => intakeId(keyring, event, kid));
}

/** Is this the intake of that event, under whichever key it was taken in? */
export function isIntakeOf(keyring: Keyring, known: string, event: HrEvent): boolean {
  return intakeIds(keyring, event).includes(known);
}
