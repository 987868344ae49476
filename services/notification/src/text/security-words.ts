/** What every mail of security says, in one language. Lines are those of the plain text; the HTML runs them on. */
export type SecurityWords = {
  subject(society: string): string;
  /** `|` marks where a narrow screen may break the line. */
  title: string;
  preheader: string;
  intro(portal: string): readonly string[];
  trouble: readonly string[];
};
