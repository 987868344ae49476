import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';

/** What a mail program shows of a mail. */
export type ParsedMail = {
  subject: string;
  from: { name: string; address: string }[];
  to: { name: string; address: string }[];
  messageId: string;
  date: string;
  text: string;
  html: string;
  headers: Record<string, unknown>;
};

const SCRIPT = `
  const { simpleParser } = require(process.argv[1]);
  simpleParser(process.stdin).then(({ subject, from, to, messageId, date, text, html, headers }) => {
    const parsed = { subject, from: from?.value, to: to?.value, messageId, date, text, html };
    process.stdout.write(JSON.stringify({ ...parsed, headers: Object.fromEntries(headers) }));
  });
`;

/** Reads a mail by mailparser, in a process of its own: jest cannot load the circle of its modules. */
export function parseMail(raw: string): Promise<ParsedMail> {
  const mailparser = createRequire(import.meta.url).resolve('mailparser');
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, ['-e', SCRIPT, mailparser], (error, stdout) => {
      if (error) reject(error);
      else resolve(JSON.parse(stdout) as ParsedMail);
    });
    child.stdin?.end(raw);
  });
}
