import type { ComponentChildren, VNode } from 'preact';
import type { Frame } from '../../frame.ts';
import { Phrases } from '../text/phrases.tsx';
import { Document } from './document.tsx';
import { RoundBadge, type RoundBadgeProps } from './round-badge.tsx';
import { SingleSheet } from './sheet.tsx';

type NewsPageProps = {
  frame: Frame;
  title: string;
  /** Names the document; the title unless told. */
  short?: string;
  badge: RoundBadgeProps;
  /** What it means and what to do. */
  children: ComponentChildren;
};

/** A page that tells what happened and asks for no input. */
export function NewsPage({ frame, title, short = title, badge, children }: NewsPageProps): VNode {
  return (
    <Document frame={frame} title={short}>
      <SingleSheet>
        <RoundBadge {...badge} />
        <h1>
          <Phrases text={title} />
        </h1>
        {children}
      </SingleSheet>
    </Document>
  );
}
