import type { Notice } from '../domain/notice.ts';
import type { MailText, Society } from '../text/mail-text.ts';
import { breakable } from './breakable.ts';
import { frame } from './frame.ts';
import { html } from './html.ts';
import { plainEntries, plainFrame } from './plain-frame.ts';
import { entryBox, note, opening, paragraph, section } from './rows.ts';

export type DeviceMail = {
  text: MailText;
  society: Society;
  name: string;
  device: NonNullable<Notice['device']>;
};

/** The warning that somebody, most likely the member, can now sign in with another device. */
export function deviceHtml({ text, society, name, device }: DeviceMail): string {
  const words = text.device;
  const surroundings = {
    text,
    society,
    title: words.title.replaceAll('|', ''),
    preheader: words.preheader,
    trouble: words.trouble,
  };
  return frame(surroundings, [
    opening(breakable(words.title), [text.greeting(name), words.intro(society.portal).join(text.joint)]),
    entryBox(entriesOf(text, device).map(({ label, value }) => ({ label, value: html`${value}` }))),
    note(words.ifYou.join(text.joint)),
    section(words.ifNotYou.title, [paragraph(words.ifNotYou.lines.join(text.joint), 0)]),
  ]);
}

export function deviceText({ text, society, name, device }: DeviceMail): string {
  const words = text.device;
  return plainFrame({ text, society, trouble: words.trouble }, [
    [text.greeting(name)],
    [...words.intro(society.portal)],
    plainEntries(text, entriesOf(text, device)),
    [...words.ifYou],
    [`■ ${words.ifNotYou.title}`, ...words.ifNotYou.lines],
  ]);
}

function entriesOf(text: MailText, { kind, enrolledAt }: DeviceMail['device']) {
  const words = text.device;
  return [
    { label: words.kindLabel, value: words.kinds[kind] },
    { label: words.when, value: text.moment(enrolledAt) },
  ];
}
