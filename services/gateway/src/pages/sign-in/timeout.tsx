import type { VNode } from 'preact';
import { timeoutWords } from '../../text/words/timeout.ts';
import { ButtonLink } from '../components/form/button-link.tsx';
import { NewsPage } from '../components/frame/news-page.tsx';
import type { Frame } from '../frame.ts';
import { LINKS } from '../links.ts';

type TimeoutProps = { frame: Frame };

/** L2: the page that the manual calls 「Login with OpenID Connect」; it leads back to sign-in. */
export function TimeoutPage({ frame }: TimeoutProps): VNode {
  const { text } = frame;
  const { short, title, lead, known } = timeoutWords[text.locale];
  return (
    <NewsPage frame={frame} short={short} title={title} badge={{ icon: 'clock' }}>
      <p>{lead}</p>
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
