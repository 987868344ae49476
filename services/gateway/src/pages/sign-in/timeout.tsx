import type { VNode } from 'preact';
import { type TimeoutReason, timeoutWords } from '../../text/words/timeout.ts';
import { ButtonLink } from '../components/form/button-link.tsx';
import { NewsPage } from '../components/frame/news-page.tsx';
import type { Frame } from '../frame.ts';
import { LINKS } from '../links.ts';

type TimeoutProps = { frame: Frame; ending: TimeoutReason };

/** L2: the page that the manual calls 「Login with OpenID Connect」; it leads back to sign-in. */
export function TimeoutPage({ frame, ending }: TimeoutProps): VNode {
  const { text } = frame;
  const { known, [ending]: words } = timeoutWords[text.locale];
  return (
    <NewsPage frame={frame} short={words.short} title={words.title} badge={{ icon: 'clock' }}>
      <p>{words.lead}</p>
      <div class="actions">
        <ButtonLink href={LINKS.signIn} text={text.frame.toSignIn}>
          <span class="button__sub" lang="en">
            {known}
          </span>
        </ButtonLink>
      </div>
    </NewsPage>
  );
}
