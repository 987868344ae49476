import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Mail, MailStore } from './mail-store.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'genkan-mails-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** In these tests a mail is its address, a colon and its subject. */
const read = async (id: string, raw: Buffer): Promise<Mail> => {
  const [to = '', subject = ''] = raw.toString().split(':');
  return { id, from: '', to, subject, date: '', headers: {}, text: '', html: '' };
};

const mail = (to: string, subject: string) => Buffer.from(`${to}:${subject}`);

test('mails are listed newest first, and the next start finds them', async () => {
  const store = await MailStore.open(folder, read);
  await store.add(mail('a@example.jp', '一通目'));
  await store.add(mail('b@example.jp', '二通目'));
  const subjects = ['二通目', '一通目'];
  expect(store.list().map(({ subject }) => subject)).toEqual(subjects);
  expect((await MailStore.open(folder, read)).list().map(({ subject }) => subject)).toEqual(subjects);
});

test('the list is narrowed by address, whatever its case', async () => {
  const store = await MailStore.open(folder, read);
  await store.add(mail('a@example.jp, Hanako@example.jp', 'x'));
  expect(store.list('HANAKO@example.jp')).toHaveLength(1);
  expect(store.list('hanako@example')).toHaveLength(0);
});

test('clear empties the folder too', async () => {
  const store = await MailStore.open(folder, read);
  await store.add(mail('a@example.jp', 'x'));
  store.clear();
  expect((await MailStore.open(folder, read)).list()).toEqual([]);
});
