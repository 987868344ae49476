const ATOM = /[^\s"(),.:;<>@[\\\]]+/.source;
/** A dot-atom or a quoted string, and something behind the @ (RFC 5321, 4.1.2). */
const MAILBOX = new RegExp(`^(?:${ATOM}(?:\\.${ATOM})*|"(?:[^"\\\\]|\\\\.)*")@[^\\s@]+$`);
const QUOTED = /^"((?:[^"\\]|\\.)*)"(@[^@]+)$/;

/** Whether a mail server takes this as an address. */
export function isMailbox(address: string): boolean {
  return MAILBOX.test(address);
}

/** As people write it: carriers' addresses with dots side by side have quotes on the wire alone. */
export function asWritten(address: string): string {
  const [, local, domain] = QUOTED.exec(address) ?? [];
  return local === undefined ? address : `${local.replace(/\\(.)/g, '$1')}${domain}`;
}
