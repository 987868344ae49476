import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { asWritten } from './addresses.ts';
import type { Mail } from './mail-store.ts';

/** Reads a mail. Its date is the moment of arrival, with which the id begins: senders' clocks may be wrong. */
export async function readMail(id: string, raw: Buffer): Promise<Mail> {
  const parsed = await simpleParser(raw, { skipTextToHtml: true, skipImageLinks: true });
  return {
    id,
    from: parsed.from?.text ?? '',
    to: listAddresses(parsed.to),
    subject: parsed.subject ?? '',
    date: new Date(Number.parseInt(id, 10)).toISOString(),
    headers: readHeaders(parsed),
    text: parsed.text ?? '',
    html: parsed.html || '',
  };
}

function listAddresses(to: ParsedMail['to']): string {
  const groups: AddressObject[] = to === undefined ? [] : [to].flat();
  return groups.flatMap((group) => group.value.map((one) => asWritten(one.address ?? ''))).join(', ');
}

function readHeaders(parsed: ParsedMail): Record<string, string> {
  return Object.fromEntries(
    parsed.headerLines.map(({ key, line }) => [
      key,
      line
        .slice(key.length + 1)
        .replace(/\r?\n\s+/g, ' ')
        .trim(),
    ]),
  );
}
