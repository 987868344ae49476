import type { ComponentChildren, VNode } from 'preact';
import type { Frame } from '../../frame.ts';
import { Phrases } from '../text/phrases.tsx';
import { Document } from './document.tsx';
import { StepSheet, stepTitle } from './sheet.tsx';

type StepDoneProps = {
  frame: Frame;
  /** The step that has just been finished: 6 or 7. */
  done: number;
  words: { title: string; lead: string };
  /** Above the heading. */
  picture: VNode;
  /** What was achieved, and the way on. */
  children: ComponentChildren;
};

/** A rest on the way: between the first login and the second factor, and at the end. */
export function StepDone({ frame, done, words, picture, children }: StepDoneProps): VNode {
  const { text } = frame;
  return (
    <Document frame={frame} title={stepTitle(text, words.title, done)}>
      <StepSheet text={text} now={null} done={done}>
        {picture}
        <h1>
          <Phrases text={words.title} />
        </h1>
        <p>{words.lead}</p>
        {children}
      </StepSheet>
    </Document>
  );
}
