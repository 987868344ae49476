import type { ComponentChildren, VNode } from 'preact';
import type { Text } from '../../../text/text.ts';
import { Steps } from './steps.tsx';

/** One sheet of paper: the usual page outside the first login. */
export function SingleSheet({ children }: { children: ComponentChildren }): VNode {
  return (
    <div class="page page--single">
      <main class="sheet" id="main">
        {children}
      </main>
    </div>
  );
}

type StepSheetProps = {
  text: Text;
  /** 2 to 7; null between two steps. */
  now: number | null;
  /** Finished steps; those before `now` unless told otherwise. */
  done?: number;
  children: ComponentChildren;
};

/** A sheet of the first login, with the steps beside it (above it on phones). */
export function StepSheet({ text, now, done = (now ?? 1) - 1, children }: StepSheetProps): VNode {
  return (
    <div class="page page--steps">
      <Steps text={text} now={now} done={done} />
      <main class="sheet" id="main">
        {children}
      </main>
    </div>
  );
}

/** 「生年月日（2/7）」 */
export function stepTitle(text: Text, title: string, step: number): string {
  return text.steps.inTitle(title, `${step}/7`);
}
