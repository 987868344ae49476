/** A stranger's text for a terminal: control characters would be obeyed, changes of direction would lie. */
export function printable(text: string | number): string {
  return String(text).replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, '\uFFFD');
}
