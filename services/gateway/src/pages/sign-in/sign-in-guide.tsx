import type { ComponentChildren, VNode } from 'preact';
import type { Text } from '../../text/text.ts';
import { guideWords } from '../../text/words/sign-in.ts';
import { AS_IS } from '../components/text/as-is.ts';
import { OLD_PORTAL } from '../links.ts';

/** 「はじめてログインする方へ」: which ID and password each cohort of the manual enters. */
export function SignInGuide({ text }: { text: Text }): VNode {
  const guide = guideWords[text.locale];
  return (
    <section class="guide" aria-labelledby="guide">
      <h2 id="guide">{guide.title}</h2>
      <p>{guide.lead}</p>
      <div class="guide__list">
        <Cohort who={guide.had.who}>
          <TwoFacts text={text} userId={guide.had.userId} />
          <PasswordExample text={text} />
          <Notes text={text} />
        </Cohort>
        <Cohort who={guide.never.who}>
          <TwoFacts text={text} userId={guide.never.userId} />
          <PasswordExample text={text} />
          <ul class="notes">
            <li>{guide.whereNumbers}</li>
          </ul>
        </Cohort>
        <Cohort who={guide.letter.who}>
          <OneFact text={text} fact={guide.letter.both} />
        </Cohort>
        <Cohort who={guide.mail.who}>
          <OneFact text={text} fact={guide.mail.both} />
        </Cohort>
      </div>
    </section>
  );
}

function Cohort({ who, children }: { who: readonly string[]; children: ComponentChildren }): VNode {
  return (
    <details class="more">
      <summary>
        <span>
          <Lines of={who} />
        </span>
      </summary>
      <div class="more__body">{children}</div>
    </details>
  );
}

function Lines({ of: lines }: { of: readonly string[] }): VNode {
  return (
    <>
      {lines.map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  );
}

function TwoFacts({ text, userId }: { text: Text; userId: string }): VNode {
  const words = guideWords[text.locale];
  return (
    <dl class="facts">
      <dt>{words.userId}</dt>
      <dd>{userId}</dd>
      <dt>{words.password}</dt>
      <dd>{words.initialPassword}</dd>
    </dl>
  );
}

function OneFact({ text, fact }: { text: Text; fact: string }): VNode {
  return (
    <dl class="facts">
      <dt>{guideWords[text.locale].both}</dt>
      <dd>{fact}</dd>
    </dl>
  );
}

function PasswordExample({ text }: { text: Text }): VNode {
  const words = guideWords[text.locale];
  return (
    <p class="rule">
      <Lines of={words.example} />
      <br />
      <span class="code" {...AS_IS}>
        {words.exampleCode}
      </span>
    </p>
  );
}

function Notes({ text }: { text: Text }): VNode {
  const { lowerCase, whereNumbers, oldPortal } = guideWords[text.locale];
  return (
    <ul class="notes">
      <li>{lowerCase}</li>
      <li>{whereNumbers}</li>
      <li>
        {oldPortal.before}
        <a href={OLD_PORTAL}>{oldPortal.link}</a>
        {oldPortal.after}
      </li>
    </ul>
  );
}
