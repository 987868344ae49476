/** The text that a member agrees to (F4). Any change of the text is a new version. */
export type TermsText = {
  version: string;
  /** Edition and first day of validity, as shown. */
  edition: string;
  summaryTitle: string;
  summary: readonly string[];
  articles: readonly { title: string; body: string }[];
};
