import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, test } from '@jest/globals';
import { asWritten } from './addresses.ts';
import { Faults } from './faults.ts';
import { MailStore } from './mail-store.ts';
import { createSmtpInbox } from './smtp-inbox.ts';

const read = async (id: string, raw: Buffer) => {
  const to = asWritten(/^To: <(.*)>/.exec(raw.toString())?.[1] ?? '');
  return { id, from: '', to, subject: '', date: '', headers: {}, text: '', html: '' };
};

/** One mail to this address, line by line. @returns the codes that the inbox answered, and what arrived. */
async function deliver(to: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'genkan-inbox-'));
  const store = await MailStore.open(folder, read);
  const inbox = createSmtpInbox(store, new Faults());
  await new Promise<void>((resolve) => void inbox.listen(0, '127.0.0.1', resolve));
  const socket = connect((inbox.server.address() as AddressInfo).port, '127.0.0.1');
  const lines = [
    'HELO x',
    'MAIL FROM:<a@example.jp>',
    `RCPT TO:<${to}>`,
    'DATA',
    `To: <${to}>\r\n\r\nx\r\n.`,
    'QUIT',
  ];
  const codes: string[] = [];
  for await (const answer of createInterface(socket)) {
    codes.push(answer.slice(0, 3));
    socket.write(`${lines.shift() ?? 'QUIT'}\r\n`);
  }
  await new Promise<void>((resolve) => inbox.close(resolve));
  rmSync(folder, { recursive: true });
  return { codes: codes.slice(0, 4), mails: store.list() };
}

describe('8.20: the inbox takes addresses as mail servers do', () => {
  test.each([
    ['"abc..def."@docomo.ne.jp', 'abc..def.@docomo.ne.jp'],
    ['".hanako"@ezweb.ne.jp', '.hanako@ezweb.ne.jp'],
    ['hanako.k+x@example.jp', 'hanako.k+x@example.jp'],
  ])('%s arrives, and is shown as %s', async (to, shown) => {
    const { mails } = await deliver(to);
    expect(mails.map((mail) => mail.to)).toEqual([shown]);
  });

  test.each(['abc..def.@docomo.ne.jp', '.hanako@ezweb.ne.jp', '"a@docomo.ne.jp'])(
    '%s is refused: it wants quotes',
    async (to) => {
      const { codes, mails } = await deliver(to);
      expect(codes).toEqual(['220', '250', '250', '501']);
      expect(mails).toEqual([]);
    },
  );

  test('an escaped sign is shown without its backslash', () => {
    expect(asWritten('"a\\"..b"@example.jp')).toBe('a"..b@example.jp');
  });
});
