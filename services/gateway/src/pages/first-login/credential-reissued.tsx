import type { VNode } from 'preact';
import type { BannerCode } from '../../text/banners.ts';
import { credentialReissuedWords } from '../../text/words/expired-credential.ts';
import { ButtonLink } from '../components/form/button-link.tsx';
import { HelpCard } from '../components/frame/help-card.tsx';
import { Banner } from '../components/frame/message.tsx';
import { NewsPage } from '../components/frame/news-page.tsx';
import type { Frame } from '../frame.ts';
import { LINKS } from '../links.ts';

type CredentialReissuedProps = { frame: Frame; banner?: BannerCode | undefined };

/** A new notice is on its way. Where to is known to the society and shown to nobody. */
export function CredentialReissuedPage({ frame, banner }: CredentialReissuedProps): VNode {
  const { text } = frame;
  const words = credentialReissuedWords[text.locale];
  return (
    <NewsPage frame={frame} title={words.title} badge={{ icon: 'check', tone: 'ok' }}>
      <Banner text={text} code={banner} />
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
