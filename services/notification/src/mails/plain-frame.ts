import type { Society } from '@genkan/kernel';
import type { MailText } from '../text/mail-text.ts';

export type PlainFrame = { text: MailText; society: Society; trouble: readonly string[] };

/** The plain text around a mail's own paragraphs, with the same parts as the HTML. */
export function plainFrame({ text, society, trouble }: PlainFrame, paragraphs: readonly string[][]): string {
  const safety = [`■ ${text.safety.title}`, ...text.safety.lines];
  const help = [
    `■ ${text.help.title}`,
    `${text.help.phone}${text.gap.slice(0, 1)}${society.tel}`,
    text.help.desk(society.name),
    society.hours,
  ];
  const farewell = [...trouble.slice(0, -1), [trouble.at(-1) ?? '', text.sendOnly].join(text.joint)];
  return `${[...paragraphs, safety, help, farewell].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Labels and values below each other, the values in one column. */
export function plainEntries(text: MailText, entries: readonly { label: string; value: string }[]): string[] {
  const width = Math.max(...entries.map(({ label }) => columns(label)));
  return entries.map(
    ({ label, value }) => `  ${label}${fill(text, width - columns(label))}${text.gap}${value}`,
  );
}

/** Full-width characters take two columns. */
function columns(label: string): number {
  return [...label].reduce((sum, character) => sum + (character > '\u00ff' ? 2 : 1), 0);
}

function fill(text: MailText, missing: number): string {
  if (text.lang === 'en') return ' '.repeat(missing);
  return '　'.repeat(Math.floor(missing / 2)) + ' '.repeat(missing % 2);
}
