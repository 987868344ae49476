import type { Locale } from '@genkan/contracts';
import type { VNode } from 'preact';
import { lockedWords } from '../../text/words/locked.ts';
import { ButtonLink } from '../components/form/button-link.tsx';
import { HelpCard } from '../components/frame/help-card.tsx';
import { NewsPage } from '../components/frame/news-page.tsx';
import { formatClock, formatWait } from '../components/text/dates.ts';
import type { Frame } from '../frame.ts';
import { LINKS } from '../links.ts';

/** What was wrong, or tried, too often: by its word, a kind of factor by the sentence of its own. */
export type LockedLane = keyof (typeof lockedWords)['ja']['why'] | Readonly<Record<Locale, string>>;

/** Signing in goes on: only a step of the first login is paused, for whoever tries too much there. */
const STEPS: readonly LockedLane[] = ['user-id', 'new-password'];

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
  const words = lockedWords[text.locale];
  const title = STEPS.includes(lane) ? words.stepTitle : words.title;
  const end = new Date(until);
  return (
    <NewsPage frame={frame} title={title} badge={{ icon: 'lock', tone: 'note' }}>
      <p>{typeof lane === 'string' ? words.why[lane] : lane[text.locale]}</p>
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
        <ButtonLink href={LINKS.signIn} text={text.frame.toSignIn} />
      </div>
      <HelpCard frame={frame} />
    </NewsPage>
  );
}
