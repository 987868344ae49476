import type { VNode } from 'preact';
import type { BannerCode } from '../../text/banners.ts';
import { firstLoginDoneWords } from '../../text/words/first-login-done.ts';
import { ButtonLink } from '../components/form/button-link.tsx';
import { Form } from '../components/form/form.tsx';
import { Banner } from '../components/frame/message.tsx';
import { Scene } from '../components/frame/scene.tsx';
import { StepDone } from '../components/frame/step-done.tsx';
import { AS_IS } from '../components/text/as-is.ts';
import { namesOf, viewOf } from '../factors/index.ts';
import type { Frame } from '../frame.ts';

type FirstLoginDoneProps = {
  frame: Frame;
  /** The ID that works from now on. */
  userId: string;
  method: string | null;
  /** Where the set-up goes on. */
  setUp: string;
  banner?: BannerCode | undefined;
};

/** F8: log out and in again as the manual tells, or go straight on, which is the better way. */
export function FirstLoginDonePage({ frame, userId, method, setUp, banner }: FirstLoginDoneProps): VNode {
  const { text, signOut } = frame;
  const words = firstLoginDoneWords[text.locale];
  return (
    <StepDone frame={frame} done={6} words={words} picture={<Scene small />}>
      <Banner text={text} code={banner} />
      <dl class="facts rule">
        <dt>{words.userId}</dt>
        <dd class="code" {...AS_IS}>
          {userId}
        </dd>
        <dt>{words.method}</dt>
        <dd>{namesOf(text, method).method}</dd>
      </dl>
      <Banner text={text} code={viewOf(method)?.later} />
      <div class="actions">
        <ButtonLink href={setUp} text={words.goOn} />
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
    </StepDone>
  );
}
