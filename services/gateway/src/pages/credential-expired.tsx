import type { VNode } from 'preact';
import { say } from '../text/problem-text.ts';
import { Document } from './components/document.tsx';
import { HelpCard } from './components/help-card.tsx';
import { Phrases } from './components/phrases.tsx';
import { RoundBadge } from './components/round-badge.tsx';
import { SingleSheet } from './components/sheet.tsx';
import type { Frame } from './frame.ts';
import { LINKS } from './links.ts';

type CredentialExpiredProps = {
  frame: Frame;
  reason: 'credential-expired' | 'credential-superseded' | 'credential-consumed';
};

/** The temporary password was right, but its time is over (W6). Only a right one gets here. */
export function CredentialExpiredPage({ frame, reason }: CredentialExpiredProps): VNode {
  const { text } = frame;
  const { what, next } = text.problems[reason];
  const title = say(what, {});
  return (
    <Document frame={frame} title={title}>
      <SingleSheet>
        <RoundBadge icon="clock" tone="note" />
        <h1>
          <Phrases text={title} />
        </h1>
        <p>{say(next, {})}</p>
        <HelpCard frame={frame} title={text.credentialExpired.help[reason]} />
        <div class="actions">
          <a
            class={reason === 'credential-expired' ? 'button button--outline' : 'button'}
            href={LINKS.signIn}
          >
            <span>
              <Phrases text={text.frame.toSignIn} />
            </span>
          </a>
        </div>
      </SingleSheet>
    </Document>
  );
}
