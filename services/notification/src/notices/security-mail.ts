import type { SlipAnswer } from '../domain/slip.ts';
import { breakable } from '../mails/breakable.ts';
import { frame } from '../mails/frame.ts';
import { html } from '../mails/html.ts';
import { plainEntries, plainFrame } from '../mails/plain-frame.ts';
import { entryBox, note, opening, paragraph, section } from '../mails/rows.ts';
import type { SecurityWords } from '../text/security-words.ts';
import { type MailPage, type MailParts, readySlip, type SlipDesk } from './notice-kind.ts';

/** What the reader may do: under a heading, or, without one, by the way. */
export type Advice = { title?: string; lines: readonly string[] };

type Told = { entries: readonly { label: string; value: string }[]; advice: readonly Advice[] };
type Page<Words> = MailPage<unknown, null, Words>;

/** Whom to write to; nothing is enclosed. */
export async function askContact(
  identity: Pick<SlipDesk, 'readContact'>,
  { accountId }: { accountId: string },
): Promise<SlipAnswer<null>> {
  const answer = await identity.readContact({ accountId });
  return answer.status === 'ready' ? readySlip(answer, null) : answer;
}

/** The greeting, what happened, a box with the facts of it, and what the reader may do. */
export function writeSecurityMail<Words extends SecurityWords>(page: Page<Words>, told: Told): MailParts {
  return {
    subject: page.words.subject(page.society.name),
    text: writeText(page, told),
    html: writeHtml(page, told),
  };
}

function writeHtml({ words, text, society, name }: Page<SecurityWords>, { entries, advice }: Told): string {
  const { title, preheader, trouble } = words;
  return frame({ text, society, title, preheader, trouble }, [
    opening(breakable(title), [text.greeting(name), words.intro(society.portalName).join(text.joint)]),
    entryBox(entries.map(({ label, value }) => ({ label, value: html`${value}` }))),
    ...advice.map(({ title: heading, lines }) => {
      const words = lines.join(text.joint);
      return heading === undefined ? note(words) : section(heading, [paragraph(words, 0)]);
    }),
  ]);
}

function writeText({ words, text, society, name }: Page<SecurityWords>, { entries, advice }: Told): string {
  return plainFrame({ text, society, trouble: words.trouble }, [
    [text.greeting(name)],
    [...words.intro(society.portalName)],
    plainEntries(text, entries),
    ...advice.map(({ title, lines }) => (title === undefined ? [...lines] : [`■ ${title}`, ...lines])),
  ]);
}
