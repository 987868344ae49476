import type { VNode } from 'preact';
import { Document } from './components/document.tsx';
import { HelpCard } from './components/help-card.tsx';
import { Phrases } from './components/phrases.tsx';
import { RoundBadge } from './components/round-badge.tsx';
import { SingleSheet } from './components/sheet.tsx';
import type { Frame } from './frame.ts';
import { LINKS } from './links.ts';

type CredentialReissuedProps = { frame: Frame };

/** A new notice is on its way. Where to is known to the society and shown to nobody. */
export function CredentialReissuedPage({ frame }: CredentialReissuedProps): VNode {
  const { text } = frame;
  const words = text.credentialReissued;
  return (
    <Document frame={frame} title={words.title}>
      <SingleSheet>
        <RoundBadge icon="check" tone="ok" />
        <h1>
          <Phrases text={words.title} />
        </h1>
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
          <a class="button" href={LINKS.signIn}>
            <span>
              <Phrases text={text.frame.toSignIn} />
            </span>
          </a>
        </div>
        <HelpCard frame={frame} title={words.help} />
      </SingleSheet>
    </Document>
  );
}
