import type { VNode } from 'preact';
import { Document } from './components/document.tsx';
import { Phrases } from './components/phrases.tsx';
import { RoundBadge } from './components/round-badge.tsx';
import { SingleSheet } from './components/sheet.tsx';
import type { Frame } from './frame.ts';
import { LINKS } from './links.ts';

type TimeoutProps = { frame: Frame };

/** L2: the page that the manual calls 「Login with OpenID Connect」; it leads back to sign-in. */
export function TimeoutPage({ frame }: TimeoutProps): VNode {
  const { text } = frame;
  return (
    <Document frame={frame} title={text.timeout.short}>
      <SingleSheet>
        <RoundBadge icon="clock" />
        <h1>
          <Phrases text={text.timeout.title} />
        </h1>
        <p>{text.timeout.lead}</p>
        <div class="actions">
          <a class="button" href={LINKS.signIn}>
            <span>
              <Phrases text={text.frame.toSignIn} />
              <span class="button__sub" lang="en">
                {text.timeout.known}
              </span>
            </span>
          </a>
        </div>
      </SingleSheet>
    </Document>
  );
}
