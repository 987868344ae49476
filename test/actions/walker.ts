/**
 * Somebody who walks through the portal. Two kinds walk: a real Chromium (`browser-member.ts`) and a tiny
 * HTTP browser (`http-member.ts`) for races and faults. The verbs are written once, for both.
 */
export type Walker = {
  /** Goes to an address, as by the address bar; follows where it leads. */
  open(path: string): Promise<void>;
  /** Fills in the form that is posted to `action`, by the names of its fields, and sends it. */
  submit(action: string, fields?: Readonly<Record<string, string>>): Promise<void>;
  /** Where it stands: the path, without its query. */
  path(): string;
  /** HTTP status of the page that is shown. */
  status(): number;
  /** The page as it stands. */
  html(): Promise<string>;
};
