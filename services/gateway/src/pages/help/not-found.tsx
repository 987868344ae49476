import type { VNode } from 'preact';
import { say } from '../../text/problem-text.ts';
import { ButtonLink } from '../components/form/button-link.tsx';
import { NewsPage } from '../components/frame/news-page.tsx';
import type { Frame } from '../frame.ts';
import { LINKS } from '../links.ts';

type NotFoundProps = { frame: Frame };

/** No such page. It says nothing about whether it exists for others. */
export function NotFoundPage({ frame }: NotFoundProps): VNode {
  const { text, member } = frame;
  const { what, next } = text.problems['not-found'];
  return (
    <NewsPage frame={frame} title={say(what, {})} badge={{ icon: 'info', tone: 'note' }}>
      <p>{say(next, {})}</p>
      <div class="actions">
        <ButtonLink
          href={member ? LINKS.home : LINKS.signIn}
          text={member ? text.frame.toPortal : text.frame.toSignIn}
        />
      </div>
    </NewsPage>
  );
}
