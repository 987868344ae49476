/** A stranger's text for a terminal: control characters would be obeyed. */
export function printable(text: string | number): string {
  return String(text).replaceAll(/\p{Cc}/gu, '\uFFFD');
}
