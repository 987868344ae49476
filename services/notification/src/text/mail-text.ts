/** Who writes: what the sentences of every mail are filled with. */
export type Society = {
  name: string;
  portal: string;
  helpdeskTel: string;
  helpdeskHours: string;
  portalUrl: string;
};

/** Every sentence of our mails, in one language; a missing one does not compile. */
export type MailText = {
  lang: 'ja' | 'en';
  /** Between the lines of the plain text once they run on as a paragraph. */
  joint: '' | ' ';
  greeting(name: string): string;
  moment(at: Date): string;
  day(at: Date): string;
  /** Between a label and its value in the plain text. */
  gap: string;
  signInPage: string;
  safety: { title: string; lines: readonly string[] };
  help: { title: string; phone: string; desk(society: string): string };
  sendOnly: string;
  credential: {
    subject(society: string): string;
    /** `|` marks where a narrow screen may break the line. */
    title: string;
    preheader(day: string): string;
    intro(portal: string): readonly string[];
    userId: string;
    password: string;
    expiry: string;
    hints: readonly string[];
    openSignIn: string;
    addressHint: string;
    stepsTitle: string;
    stepsIntro: readonly string[];
    steps: readonly string[];
    trouble: readonly string[];
  };
  device: {
    subject(society: string): string;
    title: string;
    preheader: string;
    intro(portal: string): readonly string[];
    kindLabel: string;
    kinds: { otp: string; passkey: string };
    when: string;
    ifYou: readonly string[];
    ifNotYou: { title: string; lines: readonly string[] };
    trouble: readonly string[];
  };
};
