import type { VNode } from 'preact';
import { credentialReissuedWords } from '../../text/words/expired-credential.ts';
import { ButtonLink } from '../components/form/button-link.tsx';
import { HelpCard } from '../components/frame/help-card.tsx';
import { NewsPage } from '../components/frame/news-page.tsx';
import type { Frame } from '../frame.ts';
import { LINKS } from '../links.ts';

type CredentialReissuedProps = { frame: Frame };

/** A new notice is on its way. Where to is known to the society and shown to nobody. */
export function CredentialReissuedPage({ frame }: CredentialReissuedProps): VNode {
  const { text } = frame;
  const words = credentialReissuedWords[text.locale];
  return (
    <NewsPage frame={frame} title={words.title} badge={{ icon: 'check', tone: 'ok' }}>
      <p>{words.lead}</p>
      <section class="section" aria-labelledby="next">
        <h2 id="next">{words.nextTitle}</h2>
        <ol class="numbered">
          {words.next.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <div class="actions">
        <ButtonLink href={LINKS.signIn} text={text.frame.toSignIn} />
      </div>
      <HelpCard frame={frame} title={words.help} />
    </NewsPage>
  );
}
