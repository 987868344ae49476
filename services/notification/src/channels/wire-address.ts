const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const DOT_ATOM = new RegExp(`^${ATOM}(?:\\.${ATOM})*$`);
const ATOMS_AND_DOTS = new RegExp(`^(?:${ATOM}|\\.)+$`);

/**
 * An address as servers take it. Japanese carriers gave out addresses with dots side by side or before the @;
 * such a local part is no dot-atom and must be quoted (RFC 5321, 4.1.2; RFC 5322, 3.4.1). It is the same mailbox.
 */
export function wireAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  return ATOMS_AND_DOTS.test(local) && !DOT_ATOM.test(local) ? `"${local}"${address.slice(at)}` : address;
}
