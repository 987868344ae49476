import type { Method } from '@genkan/contracts';
import type { VNode } from 'preact';
import { Document } from './components/document.tsx';
import { Form } from './components/form.tsx';
import { Notice } from './components/message.tsx';
import { Phrases } from './components/phrases.tsx';
import { Scene } from './components/scene.tsx';
import { StepSheet, stepTitle } from './components/sheet.tsx';
import type { Frame } from './frame.ts';
import { LINKS } from './links.ts';

type FirstLoginDoneProps = {
  frame: Frame;
  /** The ID that works from now on. */
  userId: string;
  method: Method;
};

/** F8: log out and in again as the manual tells, or go straight on, which is the better way. */
export function FirstLoginDonePage({ frame, userId, method }: FirstLoginDoneProps): VNode {
  const { text, signOut } = frame;
  const words = text.firstLoginDone;
  return (
    <Document frame={frame} title={stepTitle(text, words.title, 6)}>
      <StepSheet text={text} now={null} done={6}>
        <Scene small />
        <h1>
          <Phrases text={words.title} />
        </h1>
        <p>{words.lead}</p>
        <dl class="facts rule">
          <dt>{words.userId}</dt>
          <dd class="code">{userId}</dd>
          <dt>{words.method}</dt>
          <dd>{text.method[method]}</dd>
        </dl>
        <Notice text={text} code={method === 'passkey' ? 'passkey-later' : undefined} />
        <div class="actions">
          <a class="button" href={LINKS.otpEnrol}>
            <span>
              <Phrases text={words.goOn} />
            </span>
          </a>
          <p class="quiet-text">{words.duration}</p>
        </div>
        <section class="section" aria-labelledby="later">
          <h2 id="later">{words.laterTitle}</h2>
          <p>{words.later}</p>
          {signOut && (
            <Form token={signOut} bare>
              <button class="button button--outline" type="submit">
                {words.signOut}
              </button>
            </Form>
          )}
        </section>
      </StepSheet>
    </Document>
  );
}
