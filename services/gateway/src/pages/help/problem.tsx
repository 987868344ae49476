import { PROBLEMS, type ProblemCode } from '@genkan/contracts';
import type { ProblemParams } from '@genkan/kernel';
import type { VNode } from 'preact';
import { say } from '../../text/problem-text.ts';
import { problemWords } from '../../text/words/problem-page.ts';
import { ButtonLink } from '../components/form/button-link.tsx';
import { HelpCard } from '../components/frame/help-card.tsx';
import { NewsPage } from '../components/frame/news-page.tsx';
import { AS_IS } from '../components/text/as-is.ts';
import type { Frame } from '../frame.ts';
import { LINKS } from '../links.ts';

type ProblemProps = {
  frame: Frame;
  /** Codes that are not public show the generic sentence and the code of `internal-error`. */
  code: ProblemCode;
  params?: ProblemParams | undefined;
  /** Leads from the telephone to the log: `7F3A-92C1`. */
  reference: string;
  /** Where 「もう一度試す」 leads; null leaves it out (trying again would not help). */
  tryAgain: string | null;
};

/** Whatever has no page of its own: what happened, what to do, and two numbers for the telephone. */
export function ProblemPage({ frame, code, params = {}, reference, tryAgain }: ProblemProps): VNode {
  const { text } = frame;
  const shownCode = PROBLEMS[code].public ? code : 'internal-error';
  const { what, next } = text.problems[shownCode];
  const words = problemWords[text.locale];
  return (
    <NewsPage frame={frame} title={say(what, params)} badge={{ icon: 'info', tone: 'note' }}>
      <p>{say(next, params)}</p>
      <Ways frame={frame} tryAgain={tryAgain} />
      <section class="section" aria-labelledby="call">
        <h2 id="call">{words.againTitle}</h2>
        <p>{words.againLead}</p>
        <dl class="facts rule">
          <dt>{words.code}</dt>
          <dd class="code" {...AS_IS}>
            {PROBLEMS[shownCode].helpCode}
          </dd>
          <dt>{words.reference}</dt>
          <dd class="code" {...AS_IS}>
            {reference}
          </dd>
        </dl>
        <HelpCard frame={frame} />
      </section>
    </NewsPage>
  );
}

function Ways({ frame, tryAgain }: { frame: Frame; tryAgain: string | null }): VNode {
  const { text, member } = frame;
  // For whoever is on the way in, home leads to the page that is due: it may be the very one that could not be shown.
  const [home, toHome] = member?.isFullySignedIn
    ? [LINKS.home, text.frame.toPortal]
    : [LINKS.signIn, text.frame.toSignIn];
  return (
    <div class="actions">
      {tryAgain !== null && (
        <a class="button" href={tryAgain}>
          {problemWords[text.locale].tryAgain}
        </a>
      )}
      {tryAgain !== home && <ButtonLink href={home} text={toHome} outline={tryAgain !== null} />}
    </div>
  );
}
