import type { VNode } from 'preact';
import { Document } from './components/document.tsx';
import { Native } from './components/native.tsx';
import { Phrases } from './components/phrases.tsx';
import { RoundBadge } from './components/round-badge.tsx';
import { StepSheet, stepTitle } from './components/sheet.tsx';
import type { Frame } from './frame.ts';
import { LINKS } from './links.ts';

type EnrolDoneProps = { frame: Frame; deviceName: string; userId: string };

/** O3: 「以上で設定が完了しました」 */
export function EnrolDonePage({ frame, deviceName, userId }: EnrolDoneProps): VNode {
  const { text, locale } = frame;
  const words = text.enrolDone;
  return (
    <Document frame={frame} title={stepTitle(text, words.title, 7)}>
      <StepSheet text={text} now={null} done={7}>
        <RoundBadge icon="check" tone="ok" />
        <h1>
          <Phrases text={words.title} />
        </h1>
        <p>{words.lead}</p>
        <dl class="facts rule">
          <dt>{words.userId}</dt>
          <dd class="code">{userId}</dd>
          <dt>{words.device}</dt>
          <dd>
            <Native locale={locale}>{deviceName}</Native>
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
      </StepSheet>
    </Document>
  );
}
