import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A mail as the list shows it. */
export interface MailSummary {
  id: string;
  from: string;
  /** Addresses, separated by comma and space. */
  to: string;
  subject: string;
  /** When it arrived, ISO 8601. */
  date: string;
}

/** A mail in full. */
export interface Mail extends MailSummary {
  /** As sent, each on one line, by its name in lower case. */
  headers: Record<string, string>;
  text: string;
  html: string;
}

/** Reads the bytes of a mail that arrived under this id. */
export type ReadMail = (id: string, raw: Buffer) => Promise<Mail>;

/** The mails that arrived, newest first; one .eml file each, so that the next start finds them. */
export class MailStore {
  readonly #folder: string;
  readonly #read: ReadMail;
  #mails: Mail[] = [];
  #arrivals = 0;

  private constructor(folder: string, read: ReadMail) {
    this.#folder = folder;
    this.#read = read;
  }

  /** Opens the folder and reads what lies in it. */
  static async open(folder: string, read: ReadMail): Promise<MailStore> {
    mkdirSync(folder, { recursive: true });
    const store = new MailStore(folder, read);
    const files = readdirSync(folder).filter((file) => file.endsWith('.eml'));
    for (const file of files.sort()) {
      const id = file.slice(0, -'.eml'.length);
      store.#mails.unshift(await read(id, readFileSync(path.join(folder, file))));
    }
    return store;
  }

  async add(raw: Buffer): Promise<void> {
    this.#arrivals += 1;
    const id = `${Date.now()}-${String(this.#arrivals).padStart(6, '0')}`;
    writeFileSync(path.join(this.#folder, `${id}.eml`), raw);
    const mail = await this.#read(id, raw);
    const place = this.#mails.findIndex((other) => other.id < id);
    this.#mails.splice(place === -1 ? this.#mails.length : place, 0, mail);
  }

  /** The mails to one address, or all. */
  list(to?: string): MailSummary[] {
    const wanted = to?.trim().toLowerCase();
    const found = wanted
      ? this.#mails.filter((mail) => mail.to.toLowerCase().split(', ').includes(wanted))
      : this.#mails;
    return found.map(({ id, from, to, subject, date }) => ({ id, from, to, subject, date }));
  }

  find(id: string): Mail | undefined {
    return this.#mails.find((mail) => mail.id === id);
  }

  clear(): void {
    for (const mail of this.#mails) rmSync(path.join(this.#folder, `${mail.id}.eml`), { force: true });
    this.#mails = [];
  }
}
