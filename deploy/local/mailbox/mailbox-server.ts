import { parseArgs } from 'node:util';
import { Faults } from './faults.ts';
import { MailStore } from './mail-store.ts';
import { createMailboxHttp } from './mailbox-http.ts';
import { readMail } from './read-mail.ts';
import { createSmtpInbox } from './smtp-inbox.ts';

const { values } = parseArgs({
  options: { 'http-port': { type: 'string' }, 'smtp-port': { type: 'string' }, folder: { type: 'string' } },
});

const store = await MailStore.open(values.folder ?? '.', readMail);
const faults = new Faults();
const inbox = createSmtpInbox(store, faults);
const http = createMailboxHttp(store, faults);

inbox.listen(Number(values['smtp-port']), '127.0.0.1', () => {
  http.listen(Number(values['http-port']), '127.0.0.1', () => console.log('The mailbox takes mail.'));
});

process.once('SIGTERM', () => process.exit(0));
