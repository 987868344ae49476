import type { VNode } from 'preact';
import { enrolDoneWords } from '../../text/words/enrol-done.ts';
import { RoundBadge } from '../components/frame/round-badge.tsx';
import { StepDone } from '../components/frame/step-done.tsx';
import { AS_IS } from '../components/text/as-is.ts';
import { Name } from '../components/text/name.tsx';
import type { Frame } from '../frame.ts';
import { LINKS } from '../links.ts';

type EnrolDoneProps = { frame: Frame; deviceName: string; userId: string };

/** O3: 「以上で設定が完了しました」 */
export function EnrolDonePage({ frame, deviceName, userId }: EnrolDoneProps): VNode {
  const { text, locale } = frame;
  const words = enrolDoneWords[text.locale];
  return (
    <StepDone frame={frame} done={7} words={words} picture={<RoundBadge icon="check" tone="ok" />}>
      <dl class="facts rule">
        <dt>{words.userId}</dt>
        <dd class="code" {...AS_IS}>
          {userId}
        </dd>
        <dt>{words.device}</dt>
        <dd>
          <Name locale={locale}>{deviceName}</Name>
        </dd>
      </dl>
      <div class="actions">
        <a class="button" href={LINKS.home}>
          {text.frame.toPortal}
        </a>
      </div>
      <section class="section" aria-labelledby="lost">
        <h2 id="lost">{words.lostTitle}</h2>
        <p>{words.lost}</p>
      </section>
    </StepDone>
  );
}
