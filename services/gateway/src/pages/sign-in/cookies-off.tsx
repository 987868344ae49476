import type { VNode } from 'preact';
import { cookiesOffWords } from '../../text/words/cookies-off.ts';
import { ButtonLink } from '../components/form/button-link.tsx';
import { NewsPage } from '../components/frame/news-page.tsx';
import type { Frame } from '../frame.ts';
import { LINKS } from '../links.ts';

type CookiesOffProps = { frame: Frame };

/** The secret was right, or not: this browser keeps no cookie, and without one nobody gets further. */
export function CookiesOffPage({ frame }: CookiesOffProps): VNode {
  const words = cookiesOffWords[frame.text.locale];
  return (
    <NewsPage frame={frame} short={words.short} title={words.title} badge={{ icon: 'info', tone: 'note' }}>
      <p>{words.lead}</p>
      <section class="stack" aria-labelledby="how">
        <h2 id="how">{words.how}</h2>
        {words.ways.map(({ where, steps }, index) => (
          <details class="more" key={where} open={index === 0}>
            <summary>{where}</summary>
            <div class="more__body">
              <Steps steps={steps} />
            </div>
          </details>
        ))}
      </section>
      <div class="actions">
        <ButtonLink href={LINKS.signIn} text={words.again} />
        <p class="quiet-text">{words.why}</p>
      </div>
    </NewsPage>
  );
}

function Steps({ steps }: { steps: readonly string[] }): VNode {
  const lines = steps.map((step) => <p key={step}>{step}</p>);
  if (lines.length === 1) return <>{lines}</>;
  return (
    <ol class="numbered">
      {lines.map((line) => (
        <li key={line.key}>{line}</li>
      ))}
    </ol>
  );
}
