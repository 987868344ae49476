import type { VNode } from 'preact';
import { formatClock, formatWait } from './components/dates.ts';
import { Document } from './components/document.tsx';
import { HelpCard } from './components/help-card.tsx';
import { Phrases } from './components/phrases.tsx';
import { RoundBadge } from './components/round-badge.tsx';
import { SingleSheet } from './components/sheet.tsx';
import type { Frame } from './frame.ts';
import { LINKS } from './links.ts';

/** What was wrong, or tried, too often. */
export type LockedLane = keyof Frame['text']['locked']['why'];

type LockedProps = {
  frame: Frame;
  lane: LockedLane;
  /** RFC 3339: the problem's `until`. */
  until: string;
  now: Date;
};

/** Throttled: says until when, and whom to call. */
export function LockedPage({ frame, lane, until, now }: LockedProps): VNode {
  const { text } = frame;
  const words = text.locked;
  const end = new Date(until);
  return (
    <Document frame={frame} title={words.title}>
      <SingleSheet>
        <RoundBadge icon="lock" tone="note" />
        <h1>
          <Phrases text={words.title} />
        </h1>
        <p>{words.why[lane]}</p>
        <dl class="facts rule">
          <dt>{words.when}</dt>
          <dd class="big">
            {words.from(formatClock(text, end, now))}
            <wbr />
            <span class="nowrap">{words.left(formatWait(text, end, now))}</span>
          </dd>
        </dl>
        <p>{words.advice}</p>
        <div class="actions">
          <a class="button" href={LINKS.signIn}>
            <span>
              <Phrases text={text.frame.toSignIn} />
            </span>
          </a>
        </div>
        <HelpCard frame={frame} />
      </SingleSheet>
    </Document>
  );
}
