import { passwordDisabled as passwordDisabledFact } from '@genkan/contracts';
import { z } from 'zod';
import { breakable } from '../mails/breakable.ts';
import { frame } from '../mails/frame.ts';
import { html } from '../mails/html.ts';
import { plainEntries, plainFrame } from '../mails/plain-frame.ts';
import { entryBox, opening, paragraph, section } from '../mails/rows.ts';
import { type PasswordWords, passwordWords } from '../text/password-disabled.ts';
import { type MailPage, type NoticeKind, readySlip } from './notice-kind.ts';
import { SECURITY_RULES } from './security-rules.ts';

const content = z.object({ disabledAt: z.date() });

type Content = z.output<typeof content>;
type Page = MailPage<Content, null, PasswordWords>;

/** The warning that somebody guesses, and which browsers still let the member in. */
export const passwordDisabled: NoticeKind<Content, null, PasswordWords, typeof passwordDisabledFact> = {
  kind: 'password-disabled',
  content,
  security: {
    event: passwordDisabledFact,
    rule: SECURITY_RULES.warning,
    read({ memberId, accountId, ...data }) {
      const disabledAt = new Date(data.disabledAt);
      return { memberId, accountId, at: disabledAt, content: { disabledAt } };
    },
  },
  async askSlip(identity, { accountId }) {
    const answer = await identity.readContact({ accountId });
    return answer.status === 'ready' ? readySlip(answer, null) : answer;
  },
  words: passwordWords,
  writeMail: (page) => ({
    subject: page.words.subject(page.society.name),
    text: writeText(page),
    html: writeHtml(page),
  }),
};

const sectionsOf = ({ words: { stillOpen, otherwise } }: Page) => [stillOpen, otherwise];

function writeHtml(page: Page): string {
  const { words, text, society, name } = page;
  const { title, preheader, trouble } = words;
  return frame({ text, society, title, preheader, trouble }, [
    opening(breakable(title), [text.greeting(name), words.intro(society.portalName).join(text.joint)]),
    entryBox(entriesOf(page).map(({ label, value }) => ({ label, value: html`${value}` }))),
    ...sectionsOf(page).map((part) => section(part.title, [paragraph(part.lines.join(text.joint), 0)])),
  ]);
}

function writeText(page: Page): string {
  const { words, text, society, name } = page;
  return plainFrame({ text, society, trouble: words.trouble }, [
    [text.greeting(name)],
    [...words.intro(society.portalName)],
    plainEntries(text, entriesOf(page)),
    ...sectionsOf(page).map((part) => [`■ ${part.title}`, ...part.lines]),
  ]);
}

function entriesOf({ words, text, content: { disabledAt } }: Page) {
  return [{ label: words.when, value: text.moment(disabledAt) }];
}
