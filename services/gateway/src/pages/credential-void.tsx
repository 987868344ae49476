import type { VNode } from 'preact';
import { say } from '../text/problem-text.ts';
import { Document } from './components/document.tsx';
import { HelpCard } from './components/help-card.tsx';
import { Phrases } from './components/phrases.tsx';
import { RoundBadge } from './components/round-badge.tsx';
import { SingleSheet } from './components/sheet.tsx';
import type { Frame } from './frame.ts';
import { LINKS } from './links.ts';

type CredentialVoidProps = {
  frame: Frame;
  reason: 'credential-superseded' | 'credential-consumed' | 'reissue-limit-reached';
};

/** The temporary password was right, and there is nothing that it opens. Only a right one gets here. */
export function CredentialVoidPage({ frame, reason }: CredentialVoidProps): VNode {
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
        <HelpCard frame={frame} title={text.credentialVoid.help[reason]} />
        <div class="actions">
          <a class="button" href={LINKS.signIn}>
            <span>
              <Phrases text={text.frame.toSignIn} />
            </span>
          </a>
        </div>
      </SingleSheet>
    </Document>
  );
}
