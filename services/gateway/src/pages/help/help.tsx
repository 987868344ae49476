import type { VNode } from 'preact';
import { helpWords } from '../../text/words/help.ts';
import { ButtonLink } from '../components/form/button-link.tsx';
import { Document } from '../components/frame/document.tsx';
import { HelpCard } from '../components/frame/help-card.tsx';
import { SingleSheet } from '../components/frame/sheet.tsx';
import { Phrases } from '../components/text/phrases.tsx';
import type { Frame } from '../frame.ts';
import { LINKS, OLD_PORTAL } from '../links.ts';

export type HelpTopic = 'user-id' | 'password' | 'privacy';

type HelpProps = { frame: Frame; topic: HelpTopic };

/** L5 and what the footer promises: plain pages that lead to the help desk. */
export function HelpPage({ frame, topic }: HelpProps): VNode {
  const { text } = frame;
  const words = helpWords[text.locale][topic];
  return (
    <Document frame={frame} title={words.short}>
      <SingleSheet>
        <h1>
          <Phrases text={words.title} />
        </h1>
        <p>{words.lead}</p>
        <ul class="list">
          {words.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>{words.later}</p>
        <HelpCard frame={frame} />
        <div class="actions">
          {topic === 'user-id' && (
            <a class="button button--outline" href={OLD_PORTAL}>
              {helpWords[text.locale].oldPortal}
            </a>
          )}
          <ButtonLink
            href={frame.member ? LINKS.home : LINKS.signIn}
            text={frame.member ? text.frame.toPortal : text.frame.toSignIn}
            outline
          />
        </div>
      </SingleSheet>
    </Document>
  );
}
