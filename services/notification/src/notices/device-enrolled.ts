import { deviceEnrolled as deviceEnrolledFact, FACTOR_KINDS, isOneOf, openKind } from '@genkan/contracts';
import { z } from 'zod';
import { breakable } from '../mails/breakable.ts';
import { frame } from '../mails/frame.ts';
import { html } from '../mails/html.ts';
import { plainEntries, plainFrame } from '../mails/plain-frame.ts';
import { entryBox, note, opening, paragraph, section } from '../mails/rows.ts';
import { type DeviceWords, deviceWords } from '../text/device-enrolled.ts';
import { type MailPage, type NoticeKind, readySlip } from './notice-kind.ts';
import { SECURITY_RULES } from './security-rules.ts';

/** `factor`: the kind of the device, which may be newer than this process. */
const content = z.object({ factor: openKind, enrolledAt: z.date() });

type Content = z.output<typeof content>;
type Page = MailPage<Content, null, DeviceWords>;

/** The warning that somebody, most likely the member, can now sign in with another device. */
export const deviceEnrolled: NoticeKind<Content, null, DeviceWords, typeof deviceEnrolledFact> = {
  kind: 'device-enrolled',
  content,
  security: {
    event: deviceEnrolledFact,
    rule: SECURITY_RULES.warning,
    read({ memberId, accountId, kind: factor, ...data }) {
      const enrolledAt = new Date(data.enrolledAt);
      return { memberId, accountId, at: enrolledAt, content: { factor, enrolledAt } };
    },
  },
  async askSlip(identity, { accountId }) {
    const answer = await identity.readContact({ accountId });
    return answer.status === 'ready' ? readySlip(answer, null) : answer;
  },
  words: deviceWords,
  writeMail: (page) => ({
    subject: page.words.subject(page.society.name),
    text: writeText(page),
    html: writeHtml(page),
  }),
};

function writeHtml(page: Page): string {
  const { words, text, society, name } = page;
  const surroundings = {
    text,
    society,
    title: words.title,
    preheader: words.preheader,
    trouble: words.trouble,
  };
  return frame(surroundings, [
    opening(breakable(words.title), [text.greeting(name), words.intro(society.portalName).join(text.joint)]),
    entryBox(entriesOf(page).map(({ label, value }) => ({ label, value: html`${value}` }))),
    note(words.ifYou.join(text.joint)),
    section(words.ifNotYou.title, [paragraph(words.ifNotYou.lines.join(text.joint), 0)]),
  ]);
}

function writeText(page: Page): string {
  const { words, text, society, name } = page;
  return plainFrame({ text, society, trouble: words.trouble }, [
    [text.greeting(name)],
    [...words.intro(society.portalName)],
    plainEntries(text, entriesOf(page)),
    [...words.ifYou],
    [`■ ${words.ifNotYou.title}`, ...words.ifNotYou.lines],
  ]);
}

function entriesOf({ words, text, content: { factor, enrolledAt } }: Page) {
  return [
    {
      label: words.factor,
      value: isOneOf(FACTOR_KINDS, factor) ? words.factors[factor] : words.otherFactor,
    },
    { label: words.when, value: text.moment(enrolledAt) },
  ];
}
