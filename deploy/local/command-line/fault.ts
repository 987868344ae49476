/** Something that the person at the keyboard can understand and mend: shown as a sentence, without a stack. */
export class Fault extends Error {
  override name = 'Fault';
}

/** The sentence to show for whatever was thrown. */
export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
