/** The society as its members know it, in one language. From configuration; on pages and in mails alike. */
export type Society = {
  readonly name: string;
  /** The portal's own name. */
  readonly portalName: string;
  /** The help desk, as people read it: `0120-000-000`. */
  readonly tel: string;
  /** When the telephone is answered. */
  readonly hours: string;
};
