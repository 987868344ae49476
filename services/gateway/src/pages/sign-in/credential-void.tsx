import type { VNode } from 'preact';
import { say } from '../../text/problem-text.ts';
import { credentialVoidWords } from '../../text/words/expired-credential.ts';
import { ButtonLink } from '../components/form/button-link.tsx';
import { HelpCard } from '../components/frame/help-card.tsx';
import { NewsPage } from '../components/frame/news-page.tsx';
import type { Frame } from '../frame.ts';
import { LINKS } from '../links.ts';

type CredentialVoidProps = {
  frame: Frame;
  reason: 'credential-superseded' | 'credential-consumed' | 'reissue-limit-reached';
};

/** The temporary password was right, and there is nothing that it opens. Only a right one gets here. */
export function CredentialVoidPage({ frame, reason }: CredentialVoidProps): VNode {
  const { text } = frame;
  const { what, next } = text.problems[reason];
  return (
    <NewsPage frame={frame} title={say(what, {})} badge={{ icon: 'clock', tone: 'note' }}>
      <p>{say(next, {})}</p>
      <HelpCard frame={frame} title={credentialVoidWords[text.locale].help[reason]} />
      <div class="actions">
        <ButtonLink href={LINKS.signIn} text={text.frame.toSignIn} />
      </div>
    </NewsPage>
  );
}
