import type { VNode } from 'preact';
import { say } from '../text/problem-text.ts';
import { Document } from './components/document.tsx';
import { Phrases } from './components/phrases.tsx';
import { RoundBadge } from './components/round-badge.tsx';
import { SingleSheet } from './components/sheet.tsx';
import type { Frame } from './frame.ts';
import { LINKS } from './links.ts';

type NotFoundProps = { frame: Frame };

/** No such page. It says nothing about whether it exists for others. */
export function NotFoundPage({ frame }: NotFoundProps): VNode {
  const { text, member } = frame;
  const { what, next } = text.problems['not-found'];
  const title = say(what, {});
  return (
    <Document frame={frame} title={title}>
      <SingleSheet>
        <RoundBadge icon="info" tone="note" />
        <h1>
          <Phrases text={title} />
        </h1>
        <p>{say(next, {})}</p>
        <div class="actions">
          <a class="button" href={member ? LINKS.home : LINKS.signIn}>
            <span>
              <Phrases text={member ? text.frame.toPortal : text.frame.toSignIn} />
            </span>
          </a>
        </div>
      </SingleSheet>
    </Document>
  );
}
